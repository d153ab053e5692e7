using Timbr.Typed;
using Timbr.Typed.Tests.Stuck;

// What is stuck (publisher, source, slot or handler), the number of workers, and whether the machine is disposed or forgotten.
var (stuck, workers, disposes) = (args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture), args[2] == "dispose");
var machine = new Numbers.Machine(new MachineOptions { Workers = workers, StopTimeout = TimeSpan.FromMilliseconds(100) });
if (stuck == "publisher")
{
    machine.PublishTo(new StuckPublisher());
}

if (stuck == "slot")
{
    machine.Slots.Twice.Replace(static _ => DeadEnd.ForEver());
}

if (stuck == "handler")
{
    machine.Events += static _ => DeadEnd.ForEver();
}

machine.SetSource(Enumerable.Range(0, 1_000_000).Select(number => stuck == "source" && number == 1000 ? DeadEnd.ForEver() : number));
machine.Start();
DeadEnd.Wait();
if (disposes)
{
    await machine.DisposeAsync();
}

Console.Write("left\n");
return 7;
