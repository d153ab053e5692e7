using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Robustness;

/// <summary>Whole outputs, as readers of generated code see them. TIMBR_UPDATE_SNAPSHOTS=1 writes them anew.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void A_pipeline_without_state() => Compare("Stateless", Corpus.Sources[0]);

    [Fact]
    public void A_pipeline_with_state_steps_gaps_and_texts() => Compare("Everything", """
        namespace Shop;

        public sealed record Order(string Id, decimal Total);

        [Pipeline(Slots = 5, PropertyNaming = PropertyNaming.CamelCase)]
        public static partial class Orders
        {
            private sealed class Sum { public decimal Value; }
            [Slot(0)] static Step<decimal> Positive(Order order) => order.Total > 0 ? order.Total : Step.Stop(order.Total);
            [Slot(2)] static decimal Running([State] ref Sum sum, decimal total) => sum.Value += total;
            [Slot(3)] static string Log([From(nameof(Running))] JsonText running, [Input] Order order, [Id] MessageId id) => order.Id + running.ToString();
        }
        """);

    [Fact]
    public void A_pipeline_with_asynchronous_slots_and_a_variant() => Compare("Asynchronous", """
        using System.Threading;
        using System.Threading.Tasks;

        public sealed record Order(string Id, decimal Total);

        [Pipeline]
        public static partial class Orders
        {
            private sealed class Seen { public int Count; }
            [Slot(0)] static async Task<Step<decimal>> Positive(Order order, CancellationToken cancellation) => order.Total > 0 ? order.Total : Step.Stop(order.Total);
            [Slot(1)] static ValueTask<int> Rate(decimal total) => new(1);
            [Slot(1, Variant = "very careful")] static ValueTask<int> RateTwice(decimal total) => new(2);
            [Slot(2)] static int Count([State] ref int count) => ++count;
            [Slot(4)] static Task Log([From(nameof(Rate))] int rate, [Input(AsJson = true)] string order, [State] Seen seen, [Id] MessageId id, CancellationToken cancellation = default) => Task.CompletedTask;
        }
        """);

    [Fact]
    public void A_wrong_pipeline() => Compare("Wrong", "[Pipeline<int>] public static partial class Wrong { [Slot(0)] static int A(string m) => 1; }");

    private static void Compare(string name, string source)
    {
        var actual = Project.Of(source).Generate().Text;
        var file = Path.Combine(Folder(), name + ".txt");
        if (Environment.GetEnvironmentVariable("TIMBR_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, actual);
            return;
        }

        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        var lines = new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(expected, actual).Lines;
        Assert.True(expected == actual, $"Snapshot {name} differs:\n" + string.Join("\n", lines
            .Where(line => line.Type != ChangeType.Unchanged)
            .Take(60)
            .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text)));
    }

    // Not by the caller's path: a deterministic build maps it away.
    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Timbr.Typed.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository."), "tests", "Timbr.Typed.Generators.Tests", "Snapshots");
    }
}
