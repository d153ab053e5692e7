namespace Timbr.Typed.Json;

/// <summary>Writes <c>2026-01-31</c>.</summary>
internal readonly struct DateOnlyText : IText<DateOnly>
{
    public static int Longest => 10;

    public static int Write(ref byte target, DateOnly value)
    {
        TimeLayout.WriteDate(ref target, (uint)value.DayNumber);
        return Longest;
    }
}
