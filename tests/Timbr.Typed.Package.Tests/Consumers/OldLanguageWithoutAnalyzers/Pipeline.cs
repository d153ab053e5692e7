namespace Old;

[Timbr.Typed.Pipeline]
public static partial class Pipeline
{
    [Timbr.Typed.Slot(0)] static int Length(string text) => text.Length;
    [Timbr.Typed.Slot(1)] static int Wrong(string length) => length.Length;
}
