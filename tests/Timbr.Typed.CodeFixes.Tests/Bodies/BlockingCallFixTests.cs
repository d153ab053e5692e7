using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Bodies;

public sealed class BlockingCallFixTests
{
    private const string Id = "TIMBR021";
    private static readonly BlockingCallFix Fix = new();

    [Theory]
    [InlineData("[|Task.Run(() => 1).Result|]", "await Task.Run(() => 1)")]
    [InlineData("[|Task.Run(() => \"a\").Result|].Length", "(await Task.Run(() => \"a\")).Length")]
    [InlineData("1 + [|Task.Run(() => 1).GetAwaiter().GetResult()|]", "1 + await Task.Run(() => 1)")]
    [InlineData("[|Task.Run(() => 1).ConfigureAwait(false).GetAwaiter().GetResult()|]", "await Task.Run(() => 1).ConfigureAwait(false)")]
    public Task What_is_waited_for_is_awaited(string before, string after) => Verify.FixAsync(
        Fix, Id, "Make slot 'Size' asynchronous",
        $$"""
        [Pipeline<Quake>] public static partial class P
        {
            [Slot(0)] private static int Size() => {{before}};
        }
        """,
        $$"""
        [Pipeline<Quake>] public static partial class P
        {
            [Slot(0)] private static async Task<int> Size() => {{after}};
        }
        """);

    [Theory]
    [InlineData("[|Thread.Sleep(10)|];", "await Task.Delay(10);")]
    [InlineData("[|Task.Run(() => 1).Wait()|];", "await Task.Run(() => 1);")]
    [InlineData("[|Task.WaitAll(Task.Run(() => 1), Task.Run(() => 2))|];", "await Task.WhenAll(Task.Run(() => 1), Task.Run(() => 2));")]
    [InlineData("[|new SemaphoreSlim(1).Wait()|];", "await new SemaphoreSlim(1).WaitAsync();")]
    public Task What_sleeps_is_delayed(string before, string after) => Verify.FixAsync(
        Fix, Id, "Make slot 'Size' asynchronous",
        $$"""
        [Pipeline<Quake>] public static partial class P
        {
            [Slot(0)] static void Size() { {{before}} }
        }
        """,
        $$"""
        [Pipeline<Quake>] public static partial class P
        {
            [Slot(0)] static async Task Size() { {{after}} }
        }
        """);

    [Fact]
    public Task Every_wait_of_a_document_is_awaited() => Verify.FixAllAsync(
        Fix, Id, "Make slot 'Energy' asynchronous", FixAllScope.Document,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static Step<double> Energy(Quake quake)
            {
                [|Thread.Sleep(1)|];
                return Task.FromResult(Task.Run(() => quake.Magnitude).Result).Result;
            }

            [Slot(1)] static async Task<double> Twice(double energy)
            {
                Thread.Sleep(2);
                return await Task.Run(() => energy * 2);
            }
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static async Task<Step<double>> Energy(Quake quake)
            {
                await Task.Delay(1);
                return Task.FromResult(await Task.Run(() => quake.Magnitude)).Result;
            }

            [Slot(1)] static async Task<double> Twice(double energy)
            {
                await Task.Delay(2);
                return await Task.Run(() => energy * 2);
            }
        }
        """);

    [Theory]
    [InlineData("[Slot(0)] static int Size(in Quake quake) => [|Task.Run(() => 1).Result|];")]
    [InlineData("[Slot(0)] static int Size([Input] JsonText text) => [|Task.Run(() => 1).Result|];")]
    [InlineData("[Slot(0)] static int Size([State] ref int count) => [|Task.Run(() => 1).Result|];")]
    [InlineData("[Slot(0)] static int Size() { lock (Gate) { return [|Task.Run(() => 1).Result|]; } } static readonly object Gate = new();")]
    [InlineData("[Slot(0)] static int Size() { Span<int> three = stackalloc int[3]; three[1] = [|Task.Run(() => 1).Result|]; return three[1]; }")]
    [InlineData("[Slot(0)] static int Size() => [|Task.Run(() => 1).Result|]; static int Other() => Size();")]
    [InlineData("[Slot(0)] static int Size() { int Inner() => [|Task.Run(() => 1).Result|]; return Inner(); }")]
    [InlineData("[Slot(0)] static int Size() => [|Console.Read()|];")]
    public Task Where_nothing_can_be_awaited_nothing_is_offered(string slot) =>
        Verify.OffersAsync(Fix, Id, "[Pipeline<Quake>] public static partial class P { " + slot + " }");

    [Fact]
    public Task A_pipeline_that_is_evaluated_stays_synchronous() => Verify.OffersAsync(
        Fix, Id,
        """
        //// Pipeline.cs
        [Pipeline<Quake>] public static partial class P
        {
            [Slot(0)] static int Size() => [|Task.Run(() => 1).Result|];
        }
        //// Program.cs
        static class User
        {
            public static int Of(Quake quake) => P.Evaluate(quake).Size;
        }
        """);
}
