using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Sharing;

/// <summary>An assembly that sees another's internal classes has its own of the same types beside them.</summary>
public sealed class FriendTests
{
    private const string Library = """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("User")]
        internal record Quake(int X, List<Part> Parts);
        public record Part(int Y);
        [Pipeline] public static partial class L { [Slot(0)] static Part A(Part p) => p; [Slot(1)] static Quake B(Part a) => new(a.Y, [a]); }
        """;

    [Fact]
    public void Both_write_and_read_the_same_types()
    {
        using var library = new MemoryStream();
        var first = (Project.Of(Library) with { Name = "Library" }).Generate();
        Assert.True(first.After.Emit(library).Success);
        var second = (Project.Of(
            "[Pipeline] public static partial class U { [Slot(0)] static Part A(Part p) => p; [Slot(1)] static Quake B(Part a) => new(a.Y, [a]); }",
            Probe.Source("return U.ToJson(U.Evaluate(U.ReadInput(\"{\\\"Y\\\":3}\"u8))) + L.ToJson(L.Evaluate(new(4)));"))
            with { Extra = [MetadataReference.CreateFromImage(library.ToArray())] }).Generate();
        using var image = new MemoryStream();

        Assert.Empty(second.Complaints());
        Assert.Equal(SharedFiles.Stems(first), SharedFiles.Stems(second));
        Assert.True(second.After.Emit(image).Success);
        Assert.Equal(
            "[{\"Y\":3},{\"Y\":3},{\"X\":3,\"Parts\":[{\"Y\":3}]}][{\"Y\":4},{\"Y\":4},{\"X\":4,\"Parts\":[{\"Y\":4}]}]",
            Loaded.From(image, library.ToArray()).Run());
    }
}
