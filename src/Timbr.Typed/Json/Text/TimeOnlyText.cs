namespace Timbr.Typed.Json;

/// <summary>Writes <c>13:05:00</c>, with seven more digits where there is a fraction.</summary>
internal readonly struct TimeOnlyText : IText<TimeOnly>
{
    public static int Longest => 20;

    public static int Write(ref byte target, TimeOnly value) => TimeLayout.WriteTime(ref target, (ulong)value.Ticks);
}
