using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Advice;

public sealed class IgnoredCancellationFixTests
{
    private const string Id = "TIMBR031";
    private const string Title = "Take the CancellationToken, and pass it on";
    private static readonly IgnoredCancellationFix Fix = new();

    [Fact]
    public Task The_token_is_taken_and_passed_on() => Verify.FixAsync(
        Fix, Id, Title,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static async Task<double> [|Energy|](Quake quake)
            {
                await Task.Delay(1);
                await Other.WorkAsync(first: 2);
                return await Task.Run(async () => { await Other.WorkAsync(2, 3); return quake.Magnitude; });
            }
        }

        static class Other
        {
            public static Task WorkAsync(int first, int second = 1, CancellationToken token = default) => Task.CompletedTask;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static async Task<double> Energy(Quake quake, CancellationToken cancellation)
            {
                await Task.Delay(1, cancellation);
                await Other.WorkAsync(first: 2, token: cancellation);
                return await Task.Run(async () => { await Other.WorkAsync(2, 3, cancellation); return quake.Magnitude; }, cancellation);
            }
        }

        static class Other
        {
            public static Task WorkAsync(int first, int second = 1, CancellationToken token = default) => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task Every_slot_of_a_project_takes_it() => Verify.FixAllAsync(
        Fix, Id, Title, FixAllScope.Project,
        """
        [Pipeline<Quake>] public static partial class P
        {
            [Slot(0)] static async Task [|First|](int more = 1) => await Task.Delay(more);
            [Slot(1)] static async Task Second() => await Task.Delay("cancellation".Length);
            [Slot(2)] static async Task Third(None second)
            {
                var cancellation = 3;
                await Second();
                await Task.Delay(cancellation);
            }
        }
        """,
        """
        [Pipeline<Quake>] public static partial class P
        {
            [Slot(0)] static async Task First(int more = 1, CancellationToken cancellation = default) => await Task.Delay(more, cancellation);
            [Slot(1)] static async Task Second(CancellationToken cancellation = default) => await Task.Delay("cancellation".Length, cancellation);
            [Slot(2)] static async Task Third(None second, CancellationToken cancellationToken)
            {
                var cancellation = 3;
                await Second();
                await Task.Delay(cancellation, cancellationToken);
            }
        }
        """);

    [Fact]
    public Task Lines_and_comments_stay_as_they_are() => Verify.FixAsync(
        Fix, Id, Title,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)]
            static async Task<double> [|Energy|](
                Quake quake, // all of it
                [Id] MessageId id // its own
            )
            {
                await Task.Delay(
                    1 // ms
                );
                return quake.Magnitude;
            }
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)]
            static async Task<double> Energy(
                Quake quake, // all of it
                [Id] MessageId id, // its own
                CancellationToken cancellation
            )
            {
                await Task.Delay(
                    1, // ms
                    cancellation
                );
                return quake.Magnitude;
            }
        }
        """);
}
