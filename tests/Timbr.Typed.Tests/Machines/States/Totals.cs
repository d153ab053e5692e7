namespace Timbr.Typed.Tests.Machines.States;

/// <summary>A pipeline that counts its messages in three ways, which must agree in whatever is saved.</summary>
[Pipeline]
public static partial class Totals
{
    [Slot(0)]
    private static long Count(int message, [State] ref long count) => ++count;

    [Slot(2)]
    private static decimal Total([Input] int message, [State] ref Sum sum) => sum.Add(message);

    [Slot(3)]
    private static int Seen([Input] int message, [State] ref Dictionary<string, int> seen)
    {
        var key = message % 2 == 0 ? "even" : "odd";
        return seen[key] = seen.GetValueOrDefault(key) + 1;
    }

    public struct Sum
    {
        public int Calls;
        private decimal _value;

        public decimal Add(int message)
        {
            Calls++;
            return _value += message;
        }
    }
}
