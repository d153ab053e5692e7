using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;

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
    public static async Task<StateField?> FindAsync(IFieldSymbol field, MethodDeclarationSyntax method, Solution solution, CancellationToken cancellation)
    {
        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } declaration })
        {
            return null;
        }

        var uses = new List<SyntaxNode>();
        foreach (var reference in await SymbolFinder.FindReferencesAsync(field, solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                var node = MethodUse.NodeAt(location.Location, cancellation);
                if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() != method || !MethodUse.IsDirectlyIn(node, method) || MethodUse.IsName(node))
                {
                    return null;
                }

                uses.Add(node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node);
            }
        }

        return new StateField(field, declaration, uses);
    }

    /// <summary>Declares a class with the fields where the first one was, and reaches them through a variable.</summary>
    public static void Move(Changes changes, IReadOnlyList<StateField> fields, string type, string variable)
    {
        var first = fields[0].Declaration;
        var newLine = MemberLayout.NewLineOf(first.SyntaxTree);
        var indent = MemberLayout.IndentOf(first);
        var text = new StringBuilder($"private sealed class {type}{newLine}{indent}{{{newLine}");
        foreach (var field in fields)
        {
            var variableText = field.Declaration.Declaration;
            text.Append($"{indent}    public {variableText.Type} {field.Name}{(variableText.Variables[0].Initializer is { } start ? $" {start}" : "")};{newLine}");
            foreach (var use in field.Uses)
            {
                changes.Replace(use, $"{variable}.{field.Name}");
            }
        }

        changes.Replace(first, text.Append(indent).Append('}').ToString());
        foreach (var other in fields.Skip(1))
        {
            changes.Remove(other.Declaration.SyntaxTree, WithLine(other.Declaration));
        }
    }

    private static TextSpan WithLine(FieldDeclarationSyntax field) =>
        field.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? field.FullSpan : field.Span;
}
