namespace Timbr.Typed.Tests.Machines.States;

/// <summary>Pipelines that differ from each other in where they are declared.</summary>
public static partial class Others
{
    public struct Sum
    {
        public decimal Value;
    }

    public static partial class Before
    {
        [Pipeline]
        public static partial class Sums
        {
            [Slot(0)]
            private static decimal Total(int message, [State] ref Sum sum) => sum.Value += message;
        }
    }

    public static partial class After
    {
        [Pipeline]
        public static partial class Sums
        {
            [Slot(0)]
            private static decimal Total(int message, [State] ref Sum sum) => sum.Value += message;
        }
    }
}
