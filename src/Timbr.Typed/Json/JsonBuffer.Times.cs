namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    /// <summary>Writes 32 hexadecimal digits in five groups.</summary>
    public void Write(Guid value) => Quoted<GuidText, Guid>(value);

    /// <summary>Writes an ISO 8601 time with its zone, if it has one, and without trailing zeros.</summary>
    public void Write(DateTime value) => Quoted<DateTimeText, DateTime>(value);

    /// <summary>Writes an ISO 8601 time with its offset and without trailing zeros.</summary>
    public void Write(DateTimeOffset value) => Quoted<DateTimeOffsetText, DateTimeOffset>(value);

    /// <summary>Writes <c>2026-01-31</c>.</summary>
    public void Write(DateOnly value) => Quoted<DateOnlyText, DateOnly>(value);

    /// <summary>Writes <c>13:05:00</c>, with seven more digits where there is a fraction.</summary>
    public void Write(TimeOnly value) => Quoted<TimeOnlyText, TimeOnly>(value);

    /// <summary>Writes <c>1.13:05:00</c>, with seven more digits where there is a fraction.</summary>
    public void Write(TimeSpan value) => Quoted<TimeSpanText, TimeSpan>(value);
}
