using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.Generators;

namespace Timbr.Typed.CodeFixes.Signatures;

/// <summary>How the user's own code uses a method besides marking it as a slot.</summary>
internal sealed class Uses
{
    private readonly IMethodSymbol? _method;
    private readonly IReadOnlyList<(SyntaxNode Node, DocumentId Document)> _places;

    private Uses(IMethodSymbol? method, IReadOnlyList<(SyntaxNode Node, DocumentId Document)> places) => (_method, _places) = (method, places);

    public IEnumerable<DocumentId> Documents => _places.Select(place => place.Document).Distinct();

    /// <summary>Whether it is called, or handed on, so that its signature cannot change unseen.</summary>
    public bool Any => _places.Any(place => !IsName(place.Node));

    public static async Task<Uses> OfAsync(Solution solution, ISymbol? symbol, CancellationToken cancellation)
    {
        var found = symbol is null ? [] : await SymbolFinder.FindReferencesAsync(symbol, solution, cancellation).ConfigureAwait(false);
        var places = found.SelectMany(reference => reference.Locations)
            .Where(l => l is { IsImplicit: false, Document: not SourceGeneratedDocument, Location.IsInSource: true })
            .Select(l => (NodeAt(l.Location, cancellation), l.Document.Id));
        return new Uses(symbol as IMethodSymbol, [.. places]);
    }

    /// <summary>Whether projects other than this one use more than its name.</summary>
    public bool AreBeyond(Compilation compilation) => _places.Any(place => !IsName(place.Node) && !compilation.ContainsSyntaxTree(place.Node.SyntaxTree));

    /// <summary>Leaves the arguments of some parameters out; null where the method is used otherwise than by calls.</summary>
    public IEnumerable<Edit>? Without(IReadOnlyCollection<int> ordinals) => OfLists(
        call => SeparatedText.Remove(call, argument => ordinals.Contains(OrdinalOf(argument, call.IndexOf(argument)))),
        cref => SeparatedText.Remove(cref, parameter => ordinals.Contains(cref.IndexOf(parameter))));

    /// <summary>Gives the arguments in another order; null where the method is used otherwise than by calls.</summary>
    public IEnumerable<Edit>? Reordered(IReadOnlyList<int> places, IReadOnlyList<int> order) => OfLists(
        call => Reorder(call, places, order),
        cref => SeparatedText.Reorder([.. places.Select(p => cref[p])], [.. order.Select(p => cref[p])]));

    /// <summary>Passes an argument by value; null where the method is used otherwise than by calls.</summary>
    public IEnumerable<Edit>? ByValue(int ordinal) => OfLists(
        call => call.Where(argument => argument.RefKindKeyword.RawKind != 0 && OrdinalOf(argument, call.IndexOf(argument)) == ordinal).Select(argument => Edit.Remove(argument.RefKindKeyword)),
        cref => cref.Where(parameter => parameter.RefKindKeyword.RawKind != 0 && cref.IndexOf(parameter) == ordinal).Select(parameter => Edit.Remove(parameter.RefKindKeyword)));

    public static SyntaxNode NodeAt(Location location, CancellationToken cancellation) =>
        location.SourceTree!.GetRoot(cancellation).FindNode(location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);

    /// <summary>Whether only the name is used: in <c>nameof</c>, or in documentation.</summary>
    public static bool IsName(SyntaxNode node) =>
        node.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>() is not null
        || node.Ancestors().TakeWhile(a => a is not StatementSyntax).OfType<InvocationExpressionSyntax>().Any(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" });

    /// <summary>Whether the place runs in the method itself, rather than in a function inside of it.</summary>
    public static bool AreDirectlyIn(SyntaxNode node, MethodDeclarationSyntax method) =>
        node.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax or QueryExpressionSyntax) == method;

    private List<Edit>? OfLists(Func<SeparatedSyntaxList<ArgumentSyntax>, IEnumerable<Edit>> arguments, Func<SeparatedSyntaxList<CrefParameterSyntax>, IEnumerable<Edit>> parameters)
    {
        var edits = new List<Edit>();
        foreach (var (node, _) in _places)
        {
            if (node.FirstAncestorOrSelf<NameMemberCrefSyntax>() is { Parameters.Parameters: { Count: > 0 } types })
            {
                edits.AddRange(parameters(types));
            }
            else if (!IsName(node))
            {
                if (CallOf(node) is not { } call)
                {
                    return null;
                }

                edits.AddRange(arguments(call.ArgumentList.Arguments));
            }
        }

        return edits;
    }

    // A call on its first argument has one less between the parentheses.
    private InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        var isOnArgument = _method is { IsExtensionMethod: true } && (called is MemberAccessExpressionSyntax { Expression: var left }
            ? left.GetLastToken().ValueText != _method.ContainingType.Name
            : name.Parent is MemberBindingExpressionSyntax);
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called && !isOnArgument ? call : null;
    }

    // A named argument says which one it is; the others are those of their places.
    private int OrdinalOf(ArgumentSyntax argument, int place) =>
        argument.NameColon is { } named ? _method!.Parameters.FirstOrDefault(p => p.Name == named.Name.Identifier.ValueText)?.Ordinal ?? -1 : place;

    private IEnumerable<Edit> Reorder(SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<int> places, IReadOnlyList<int> order)
    {
        var moved = places.Where((place, i) => place != order[i]).ToList();
        var positional = arguments.Where(argument => argument.NameColon is null).ToList();
        if (positional.Count <= moved.Min())
        {
            return [];
        }

        return positional.Count == arguments.Count && positional.Count > moved.Max()
            ? SeparatedText.Reorder([.. places.Select(p => positional[p])], [.. order.Select(p => positional[p])])
            : positional.Skip(moved.Min()).Select(argument => Edit.Before(argument, Symbols.Escape(_method!.Parameters[arguments.IndexOf(argument)].Name) + ": "));
    }
}
