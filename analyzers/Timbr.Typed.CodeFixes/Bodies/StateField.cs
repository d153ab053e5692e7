using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;

namespace Timbr.Typed.CodeFixes.Bodies;

/// <summary>A static field that only one slot uses, and where it does.</summary>
internal sealed class StateField
{
    private StateField(IFieldSymbol symbol, FieldDeclarationSyntax declaration, IReadOnlyList<SyntaxNode> uses)
    {
        Symbol = symbol;
        Declaration = declaration;
        Uses = uses;
    }

    public IFieldSymbol Symbol { get; }

    private FieldDeclarationSyntax Declaration { get; }

    private IReadOnlyList<SyntaxNode> Uses { get; }

    private string Name
    {
        get
        {
            var bare = Symbol.Name.StartsWith("s_", StringComparison.Ordinal) ? Symbol.Name.Substring(2) : Symbol.Name;
            bare = bare.TrimStart('_');
            return bare.Length == 0 || char.IsDigit(bare[0]) ? "Value" + bare : char.ToUpperInvariant(bare[0]) + bare.Substring(1);
        }
    }

    /// <summary>The field, if every use of it is in the method itself; a reference cannot be captured by a function inside of it.</summary>
    public static async Task<StateField?> FindAsync(Site site, IFieldSymbol field, MethodDeclarationSyntax method)
    {
        if (site.Syntax<VariableDeclaratorSyntax>(field) is not { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } declaration })
        {
            return null;
        }

        var found = await SymbolFinder.FindReferencesAsync(field, site.Draft.Solution, site.Cancellation).ConfigureAwait(false);
        var uses = found.SelectMany(reference => reference.Locations).Select(location => Signatures.Uses.NodeAt(location.Location, site.Cancellation)).ToList();
        return uses.TrueForAll(node => node.FirstAncestorOrSelf<MethodDeclarationSyntax>() == method && Signatures.Uses.AreDirectlyIn(node, method) && !Signatures.Uses.IsName(node))
            ? new StateField(field, declaration, [.. uses.Select(node => node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node)])
            : null;
    }

    /// <summary>Declares a class with the fields where the first one was, and reaches them through a variable.</summary>
    public static IEnumerable<Edit> Move(IReadOnlyList<StateField> fields, string type, string variable)
    {
        var first = fields[0].Declaration;
        var newLine = MemberLayout.NewLineOf(first.SyntaxTree);
        var indent = MemberLayout.IndentOf(first);
        var text = new StringBuilder($"private sealed class {type}{newLine}{indent}{{{newLine}");
        foreach (var field in fields)
        {
            var declared = field.Declaration.Declaration;
            text.Append($"{indent}{MemberLayout.UnitOf(first)}public {declared.Type} {field.Name}{(declared.Variables[0].Initializer is { } start ? $" {start}" : "")};{newLine}");
        }

        // A class stands between blank lines, whatever stood around the field.
        var removed = fields.Skip(1).Select(field => field.Declaration).ToList();
        var before = MemberLayout.IsAfterNeighbour(first, removed) ? newLine : "";
        var after = MemberLayout.IsBeforeNeighbour(first, removed) ? newLine : "";
        return fields.SelectMany(field => field.Uses, (field, use) => Edit.Replace(use, $"{variable}.{field.Name}"))
            .Append(Edit.Insert(first.SyntaxTree, first.FullSpan.Start, before))
            .Append(Edit.Replace(first, text.Append(indent).Append('}') + after))
            .Concat(removed.Select(other => new Edit(other.SyntaxTree, WithLine(other), "")));
    }

    private static TextSpan WithLine(FieldDeclarationSyntax field) =>
        field.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? field.FullSpan : field.Span;
}
