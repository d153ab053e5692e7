using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;

namespace Timbr.Typed.CodeFixes.Slots;

/// <summary>Where a new slot goes, laid out as the slot beside it is.</summary>
internal sealed class MemberLayout
{
    private readonly string _newLine;
    private readonly string _indent;
    private readonly bool _isOneLine;
    private readonly bool _isSpaced;
    private readonly bool _isInline;
    private readonly string _modifiers;

    private MemberLayout(MemberDeclarationSyntax neighbour)
    {
        _newLine = NewLineOf(neighbour.SyntaxTree);
        _indent = IndentOf(neighbour);
        _isInline = !neighbour.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        _isOneLine = neighbour.AttributeLists.Count == 0
            || LineOf(neighbour.AttributeLists.Last().GetLastToken()) == LineOf(neighbour.AttributeLists.Last().GetLastToken().GetNextToken());
        _modifiers = string.Concat(neighbour.Modifiers.Where(m => IsAccess(m.Kind())).Select(m => m.Text + " "));
        var siblings = ((TypeDeclarationSyntax)neighbour.Parent!).Members;
        _isSpaced = !_isInline && (siblings.Count == 1 ? !_isOneLine : siblings.Skip(1).Any(IsAfterBlankLine));
    }

    /// <summary>Adds a method behind another one.</summary>
    public static Edit After(MemberDeclarationSyntax neighbour, string attribute, string rest)
    {
        var layout = new MemberLayout(neighbour);
        var text = layout.Text(attribute, rest);
        return layout._isInline
            ? Edit.After(neighbour, " " + text)
            : Edit.Insert(neighbour.SyntaxTree, neighbour.FullSpan.End, (layout._isSpaced ? layout._newLine : "") + layout._indent + text + layout._newLine);
    }

    /// <summary>Adds a method before another one, and before what is written about it.</summary>
    public static Edit Before(MemberDeclarationSyntax neighbour, string attribute, string rest)
    {
        var layout = new MemberLayout(neighbour);
        var text = layout.Text(attribute, rest);
        var start = neighbour.GetLeadingTrivia().FirstOrDefault(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
        var position = start.RawKind == 0 ? neighbour.SpanStart : start.FullSpan.Start;
        return Edit.Insert(neighbour.SyntaxTree, position, layout._isInline ? text + " " : text + layout._newLine + (layout._isSpaced ? layout._newLine : "") + layout._indent);
    }

    /// <summary>Adds a method at the end of a class.</summary>
    public static Edit AtEnd(TypeDeclarationSyntax type, string attribute, string rest)
    {
        var newLine = NewLineOf(type.SyntaxTree);
        var indent = IndentOf(type);
        var text = $"{indent}{UnitOf(type)}{attribute} static {rest}{newLine}";
        var brace = type.CloseBraceToken;
        return LineOf(type.OpenBraceToken) == LineOf(brace)
            ? Edit.Before(brace, newLine + text + indent)
            : Edit.Insert(type.SyntaxTree, brace.SpanStart - brace.LeadingTrivia.Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(t => t.FullSpan.Length), text);
    }

    public static string NewLineOf(SyntaxTree tree)
    {
        var line = tree.GetText().Lines[0];
        return line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";
    }

    /// <summary>The white space that the first line of a node begins with.</summary>
    public static string IndentOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>How far members stand in from their type, as the file does it.</summary>
    public static string UnitOf(SyntaxNode node)
    {
        var members = node.SyntaxTree.GetRoot().DescendantNodes(n => n is not BlockSyntax).OfType<MemberDeclarationSyntax>().Where(m => m.Parent is TypeDeclarationSyntax or NamespaceDeclarationSyntax);
        return members.Select(m => (Inner: IndentOf(m), Outer: IndentOf(m.Parent!))).Where(i => i.Inner.Length > i.Outer.Length && i.Inner.StartsWith(i.Outer, StringComparison.Ordinal))
            .Select(i => i.Inner.Substring(i.Outer.Length)).FirstOrDefault() ?? "    ";
    }

    public static bool IsOnLineOf(SyntaxToken token, SyntaxNodeOrToken other) => LineOf(token) == other.GetLocation()!.GetLineSpan().StartLinePosition.Line;

    /// <summary>Whether a member other than those that go stands right before this one.</summary>
    public static bool IsAfterNeighbour(MemberDeclarationSyntax member, IEnumerable<MemberDeclarationSyntax> removed) =>
        ((TypeDeclarationSyntax)member.Parent!).Members.TakeWhile(m => m != member).Except(removed).Any() && !IsAfterBlankLine(member);

    /// <summary>Whether a member other than those that go stands right behind this one.</summary>
    public static bool IsBeforeNeighbour(MemberDeclarationSyntax member, IEnumerable<MemberDeclarationSyntax> removed) =>
        ((TypeDeclarationSyntax)member.Parent!).Members.SkipWhile(m => m != member).Skip(1).Except(removed).FirstOrDefault() is { } next && !IsAfterBlankLine(next);

    private string Text(string attribute, string rest) => attribute + (_isOneLine || _isInline ? " " : _newLine + _indent) + _modifiers + "static " + rest;

    private static bool IsAfterBlankLine(SyntaxNode member) => member.GetLeadingTrivia().FirstOrDefault(t => !t.IsKind(SyntaxKind.WhitespaceTrivia)).IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool IsAccess(SyntaxKind kind) => SyntaxFacts.IsAccessibilityModifier(kind);

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line;
}
