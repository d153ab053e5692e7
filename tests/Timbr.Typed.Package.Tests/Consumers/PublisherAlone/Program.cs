using Timbr.Typed;

return await Doubles.RunAsync(args);

[Pipeline]
public static partial class Doubles
{
    [Slot(0)] static double Twice(double number) => 2 * number;
}
