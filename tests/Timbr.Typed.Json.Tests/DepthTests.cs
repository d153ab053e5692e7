using System.Text;
using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Catalogue;
using Timbr.Typed.Json.Parity.Comparison;
using static Timbr.Typed.Json.Parity.Catalogue.Recursion;

namespace Timbr.Typed.Json.Tests;

public sealed class DepthTests
{
    [Theory]
    [InlineData("Recursion.Node", "{\"Value\":1,\"Next\":", "{}", "}")]
    [InlineData("Recursion.Node", "{\"Next\":", "null", "}")]
    [InlineData("Recursion.Node", "{\"Next\":", "{\"unknown\":{}}", "}")]
    [InlineData("Recursion.Tree", "{\"Children\":[", "{\"Name\":\"a\"}", "]}")]
    [InlineData("Recursion.Tree", "{\"Parent\":", "{\"Children\":[]}", "}")]
    [InlineData("Recursion.Table", "{\"Inner\":{\"a\":", "{\"Inner\":{}}", "}}")]
    [InlineData("Recursion.Left", "{\"Other\":{\"Others\":[", "null", "]}}")]
    [InlineData("Recursion.Cell", "{\"Cells\":[", "{\"A\":1}", "]}")]
    [InlineData("Recursion.Jagged", "{\"Rows\":[[", "null", "]]}")]
    [InlineData("Recursion.Deep", "{\"Inner\":", "{\"Numbers\":[[[1]]]}", "}")]
    [InlineData("Recursion.Node", "{\"unknown\":", "[]", "}")]
    public void Texts_are_read_as_deep_as_by_the_framework(string name, string before, string innermost, string behind) =>
        Differences.None(Registry.Find(name), Enumerable.Range(10, 60).Select(times =>
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(before, times)) + innermost + string.Concat(Enumerable.Repeat(behind, times)))));

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    public void Values_are_written_as_deep_as_by_the_framework(int depth)
    {
        Node? node = null;
        Tree? tree = null;
        Table? table = null;
        for (var i = 0; i < depth; i++)
        {
            node = new Node(i, node);
            tree = i % 2 == 0 ? new Tree { Children = tree is null ? null : [tree] } : new Tree { Parent = tree };
            table = new Table { Inner = table is null ? [] : new() { ["a"] = table } };
        }

        string?[] differences =
        [
            WriteParity.Difference(Registry.Find("Recursion.Node"), node),
            WriteParity.Difference(Registry.Find("Recursion.Tree"), tree),
            WriteParity.Difference(Registry.Find("Recursion.Table"), table),
            WriteParity.Difference(Registry.Find("Recursion.Outside"), new Outside(node, null)),
            WriteParity.Difference(Registry.Find("Recursion.Outside"), new Outside(null, [node])),
        ];

        Assert.Empty(differences.OfType<string>());
    }

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void What_tells_a_type_needs_no_room(int depth)
    {
        Polymorphism.Chain chain = new Polymorphism.End();
        Polymorphism.Chain open = new Polymorphism.Link();
        for (var i = 1; i < depth; i++)
        {
            chain = new Polymorphism.Link { Next = chain };
            open = new Polymorphism.Link { Next = open };
        }

        var entry = Registry.Find("Polymorphism.Chain");

        Assert.Null(WriteParity.Difference(entry, chain));
        Assert.Null(WriteParity.Difference(entry, open));
    }

    [Fact]
    public void A_value_that_contains_itself_becomes_an_exception_in_its_place()
    {
        var tree = new Tree { Name = "a" };
        tree.Parent = tree;

        Assert.Null(WriteParity.Difference(Registry.Find("Recursion.Tree"), tree));
    }
}
