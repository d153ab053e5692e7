using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>The array as it could be generated: a row where no slot has failed, in which no number needs a <c>try</c>.</summary>
internal static class ReportByRows
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Write(JsonBuffer json, in ReportValues e, EvaluationFaults? faults)
    {
        json.WriteRaw("["u8);
        var mark = json.Position;
        try
        {
            Write(json, e.Input);
        }
        catch (Exception error)
        {
            json.WriteException(mark, error, "in");
        }

        if (faults is not null)
        {
            WriteSlots(json, in e, faults);
            return;
        }

        var most = 9 + (7 * JsonBuffer.MostOfNumber) + JsonBuffer.MostOf(e.Where);
        ref var at = ref json.Begin(most);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref json.PutOrFault(ref at, e.Celsius, "Celsius", most);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref json.PutOrFault(ref at, e.Deviation, "Deviation", most);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref json.PutOrFault(ref at, e.Smoothed, "Smoothed", most);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref JsonBuffer.Put(ref at, e.Level);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref JsonBuffer.Put(ref at, e.IsHigh);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref json.Put(ref at, e.Where, most);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref json.PutOrFault(ref at, e.Comfort, "Comfort", most);
        at = ref JsonBuffer.Put(ref at, ","u8);
        at = ref JsonBuffer.Put(ref at, e.Key);
        at = ref JsonBuffer.Put(ref at, "]"u8);
        json.End(ref at);
    }

    private static void Write(JsonBuffer json, Place? value)
    {
        if (value is null)
        {
            json.WriteNull();
            return;
        }

        ref var at = ref json.Begin(25 + (2 * JsonBuffer.MostOfNumber));
        at = ref JsonBuffer.Put(ref at, "{\"Sensor\":"u8);
        at = ref JsonBuffer.Put(ref at, value.Sensor);
        at = ref JsonBuffer.Put(ref at, ",\"Fahrenheit\":"u8);
        at = ref JsonBuffer.Put(ref at, value.Fahrenheit);
        at = ref JsonBuffer.Put(ref at, "}"u8);
        json.End(ref at);
    }

    // Slot by slot, as all of them are written now.
    private static void WriteSlots(JsonBuffer json, in ReportValues e, EvaluationFaults faults)
    {
        json.WriteRaw(","u8);
        if (!json.TryWriteFault(faults, 0))
        {
            json.Write(e.Celsius);
        }

        json.WriteRaw("]"u8);
    }
}
