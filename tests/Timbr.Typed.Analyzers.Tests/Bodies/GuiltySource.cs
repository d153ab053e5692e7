using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Source whose findings are marked <c>[|...|]</c>, each after a comment <c>//! ...</c> that says what is reported of the slot.</summary>
internal sealed partial record GuiltySource(string Text, Finding[] Expected)
{
    public static GuiltySource Read(string file)
    {
        var id = file.Split('.')[0];
        var marked = File.ReadAllText(Repository.PathOf($"tests/Timbr.Typed.Analyzers.Tests/Guilty/{file}.cs.txt"));
        var messages = Message.Matches(marked).Select(m => m.Groups["text"].Value).ToList();
        var text = new StringBuilder();
        var places = new List<TextSpan>();
        var rest = marked;
        while (rest.IndexOf("[|", StringComparison.Ordinal) is var start && start >= 0)
        {
            var end = rest.IndexOf("|]", start, StringComparison.Ordinal);
            places.Add(new TextSpan(text.Length + start, end - start - 2));
            text.Append(rest, 0, start).Append(rest, start + 2, end - start - 2);
            rest = rest[(end + 2)..];
        }

        var source = text.Append(rest).ToString();
        Assert.Equal(messages.Count, places.Count);
        var lines = SourceText.From(source).Lines;
        var findings = places.Zip(messages, (place, message) => new Finding(id, lines.GetLinePositionSpan(place), $"{TitleAt(source, place)} {message}"));
        return new GuiltySource(source, [.. findings.OrderBy(f => f.Place.Start).ThenBy(f => f.Message, StringComparer.Ordinal)]);
    }

    private static string TitleAt(string source, TextSpan place)
    {
        var slot = CSharpSyntaxTree.ParseText(source).GetRoot().FindNode(place).AncestorsAndSelf().OfType<MethodDeclarationSyntax>().Last();
        var number = slot.AttributeLists[0].Attributes[0].ArgumentList!.Arguments[0];
        return $"Slot {number} '{slot.Identifier.Text}'";
    }

    [GeneratedRegex(@"//! (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Message { get; }
}
