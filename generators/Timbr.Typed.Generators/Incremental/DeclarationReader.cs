using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Timbr.Typed.Generators.Incremental;

/// <summary>Reads the declarations of a file, by syntax alone.</summary>
internal static class DeclarationReader
{
    public static FileDeclarations Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var content = ContentHash.Empty.With((int)((CSharpParseOptions)tree.Options).LanguageVersion);
        var types = new HashSet<string>(StringComparer.Ordinal);
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        var marked = new List<MarkedType>();
        foreach (var token in root.DescendantTokens(IsDeclaration))
        {
            var text = token.Text;
            content = content.With(token.RawKind);
            if (token.HasStructuredTrivia)
            {
                content = WithNullability(content, token);
            }

            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                mentions.Add(token.ValueText);
                if (token.Parent is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                {
                    types.Add(token.ValueText);
                }

                if (token.Parent is TypeDeclarationSyntax { AttributeLists.Count: > 0 } type)
                {
                    marked.Add(new MarkedType(token.ValueText, type.Span, type.AttributeLists.SelectMany(list => list.Attributes).Select(a => SimpleName(a.Name)).ToEquatableArray()));
                }

                content = content.With(text);
            }
            else if (token.Value is not null && !SyntaxFacts.IsKeywordKind(token.Kind()))
            {
                content = content.With(text);
            }
        }

        if (root.Members.Any(SyntaxKind.GlobalStatement))
        {
            types.Add("Program");
            content = content.With("Program");
        }

        var namespaces = new HashSet<string>(StringComparer.Ordinal);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        ReadScope(root.Usings, root.Members, "", namespaces, aliases);
        return new FileDeclarations
        {
            // In broken code what is a declaration may depend on any character.
            Content = root.ContainsDiagnostics ? content.With(root.ToFullString()) : content,
            Types = types,
            Mentions = mentions,
            Namespaces = namespaces,
            Aliases = aliases,
            MarkedTypes = marked,
            HasGlobalUsings = root.Usings.Any(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)),
            HasAssemblyAttributes = root.AttributeLists.Count > 0,
        };
    }

    // Bodies say nothing of types; that there is one shows in its braces or arrow. A directive in a body lasts beyond it.
    private static bool IsDeclaration(SyntaxNode node) =>
        node.ContainsDirectives
        || (node.Parent is not ArrowExpressionClauseSyntax
            && (node is not StatementSyntax || (node is BlockSyntax && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)));

    private static ContentHash WithNullability(ContentHash content, SyntaxToken token)
    {
        foreach (var trivia in token.GetAllTrivia())
        {
            if (trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                content = content.With(trivia.ToString());
            }
        }

        return content;
    }

    private static void ReadScope(
        SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members, string outer, HashSet<string> namespaces, HashSet<string> aliases)
    {
        foreach (var directive in usings)
        {
            if (directive.Alias is { } alias)
            {
                aliases.Add(alias.Name.Identifier.ValueText);
            }
        }

        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax inner)
            {
                var name = outer + string.Concat(inner.Name.DescendantTokens().Select(t => t.ValueText));
                namespaces.Add(name);
                ReadScope(inner.Usings, inner.Members, name + ".", namespaces, aliases);
            }
        }
    }

    private static string SimpleName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => "",
    };
}
