using Timbr.Typed;
using Timbr.Typed.Testing;

using var driver = MachineDriver.Of(new Doubles.Machine(new() { TimeProvider = new VirtualTime() }));
var processed = driver.Push(21);
Console.WriteLine($"{processed.Id} {Doubles.ToJson(processed.Evaluation)}");

[Pipeline]
public static partial class Doubles
{
    [Slot(0)] static double Twice(double number) => 2 * number;
}
