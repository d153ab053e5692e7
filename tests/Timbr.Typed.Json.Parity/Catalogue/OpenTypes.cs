namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Interfaces and abstract classes without announced derived types, which are written by what they declare.</summary>
internal sealed partial class OpenTypes : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Written<INamed, INamedJson.Evaluation>(INamedJson.Evaluate),
        Written<INamedMore, INamedMoreJson.Evaluation>(INamedMoreJson.Evaluate),
        Written<IBoth, IBothJson.Evaluation>(IBothJson.Evaluate),
        Written<List<INamed>, ListINamedJson.Evaluation>(ListINamedJson.Evaluate),
        Written<Open, OpenJson.Evaluation>(OpenJson.Evaluate),
        Written<WriteHolder, WriteHolderJson.Evaluation>(WriteHolderJson.Evaluate),
    ];

    public interface INamed
    {
        string? Name { get; }

        int Count { get; set; }
    }

    public interface INamedMore : INamed
    {
        int More { get; }
    }

    public interface ITagged
    {
        string Tag => "none";
    }

    public interface ITaggedMore : ITagged, INamed
    {
        new string Tag { get; }
    }

    public interface IBoth : INamedMore, ITaggedMore
    {
        double Own => 1.5;
    }

    public sealed record Named(string? Name, int Hidden) : IBoth
    {
        public string Tag => "own";


        public int Count { get; set; }

        public int More => Hidden;
    }
    [Pipeline<int>] private static partial class INamedJson { [Slot(0)] private static INamed Value() => Output<INamed>.Value!; }
    [Pipeline<int>] private static partial class INamedMoreJson { [Slot(0)] private static INamedMore Value() => Output<INamedMore>.Value!; }
    [Pipeline<int>] private static partial class IBothJson { [Slot(0)] private static IBoth Value() => Output<IBoth>.Value!; }
    [Pipeline<int>] private static partial class ListINamedJson { [Slot(0)] private static List<INamed> Value() => Output<List<INamed>>.Value!; }

    public abstract class Open
    {
        public int A { get; set; }
    }

    public sealed class Closed : Open
    {
        public int B { get; set; }
    }
    [Pipeline<int>] private static partial class OpenJson { [Slot(0)] private static Open Value() => Output<Open>.Value!; }

    public sealed record WriteHolder(INamed? A, Open? B, IEnumerable<INamed?>? C);
    [Pipeline<int>] private static partial class WriteHolderJson { [Slot(0)] private static WriteHolder Value() => Output<WriteHolder>.Value!; }
}
