using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>The array with what could be generated instead: a literal goes with the value behind it, and no number needs a <c>try</c>.</summary>
internal static class ReportByPieces
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

        json.WriteOrFault(","u8, e.Celsius, "Celsius");
        json.WriteOrFault(","u8, e.Deviation, "Deviation");
        json.WriteOrFault(","u8, e.Smoothed, "Smoothed");
        json.Write(","u8, e.Level);
        json.WriteRaw(","u8);
        json.Write(e.IsHigh);
        json.WriteRaw(","u8);
        json.Write(e.Where);
        json.WriteOrFault(","u8, e.Comfort, "Comfort");
        json.Write(","u8, e.Key);
        json.WriteRaw("]"u8);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write(JsonBuffer json, Place? value)
    {
        if (value is null)
        {
            json.WriteNull();
            return;
        }

        json.Write("{\"Sensor\":"u8, value.Sensor);
        json.Write(",\"Fahrenheit\":"u8, value.Fahrenheit);
        json.WriteRaw("}"u8);
    }

    private static void WriteSlots(JsonBuffer json, in ReportValues e, EvaluationFaults faults)
    {
        json.WriteRaw(","u8);
        if (!json.TryWriteFault(faults, 0))
        {
            json.WriteOrFault(""u8, e.Celsius, "Celsius");
        }

        json.WriteRaw("]"u8);
    }
}
