namespace Timbr.Typed.Tests.Machines.States;

/// <summary>Pipelines whose states differ from each other in one thing.</summary>
public static partial class Others
{
    public static partial class Before
    {
        public struct Sum
        {
            public decimal Value;
        }

        [Pipeline]
        public static partial class Sums
        {
            [Slot(0)]
            private static decimal Total(int message, [State] ref Sum sum) => sum.Value += message;
        }
    }

    public static partial class After
    {
        public struct Sum
        {
            public decimal Value;
            public int Count;
        }

        [Pipeline]
        public static partial class Sums
        {
            [Slot(0)]
            private static decimal Total(int message, [State] ref Sum sum) => (sum.Value += message) / ++sum.Count;
        }
    }

    public static partial class Renamed
    {
        [Pipeline]
        public static partial class Sums
        {
            [Slot(0)]
            private static decimal Sum(int message, [State] ref Before.Sum sum) => sum.Value += message;
        }
    }

    public static partial class More
    {
        [Pipeline]
        public static partial class Sums
        {
            [Slot(0)]
            private static decimal Total(int message, [State] ref Before.Sum sum) => sum.Value += message;

            [Slot(1)]
            private static int Count([State] ref int count) => ++count;
        }
    }
}
