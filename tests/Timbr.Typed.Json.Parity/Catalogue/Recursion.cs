namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Types that contain themselves.</summary>
internal sealed partial class Recursion : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(NodeJson.ReadInput, NodeJson.Evaluate),
        Of(TreeJson.ReadInput, TreeJson.Evaluate),
        Of(LeftJson.ReadInput, LeftJson.Evaluate),
        Of(TableJson.ReadInput, TableJson.Evaluate),
        Of(CellJson.ReadInput, CellJson.Evaluate),
        Of(JaggedJson.ReadInput, JaggedJson.Evaluate),
        Of(DeepJson.ReadInput, DeepJson.Evaluate),
        Of(OutsideJson.ReadInput, OutsideJson.Evaluate),
    ];

    public sealed record Node(int Value, Node? Next);
    [Pipeline<Node>] private static partial class NodeJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Tree
    {
        public string? Name { get; set; }

        public List<Tree>? Children { get; set; }

        public Tree? Parent { get; set; }
    }
    [Pipeline<Tree>] private static partial class TreeJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Left(Right? Other, int A);

    public sealed record Right(Left[]? Others, string? B);
    [Pipeline<Left>] private static partial class LeftJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Table
    {
        public Dictionary<string, Table>? Inner { get; set; }
    }
    [Pipeline<Table>] private static partial class TableJson { [Slot(0)] private static int Done() => 0; }

    public readonly record struct Cell(Cell[]? Cells, int A);
    [Pipeline<Cell>] private static partial class CellJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Jagged
    {
        public List<List<Jagged>>? Rows { get; set; }
    }
    [Pipeline<Jagged>] private static partial class JaggedJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Deep(int[][][]? Numbers, Deep? Inner);
    [Pipeline<Deep>] private static partial class DeepJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Outside(Node? Chain, Node?[]? Many);
    [Pipeline<Outside>] private static partial class OutsideJson { [Slot(0)] private static int Done() => 0; }
}
