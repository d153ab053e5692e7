using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Bodies;

/// <summary>
/// TIMBR021: awaits what a slot waited for, which makes the slot asynchronous. Not offered where an asynchronous method
/// cannot stand, or where the user's own code calls the slot.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingCallFix)), Shared]
public sealed class BlockingCallFix() : RewriteFix(RuleIds.Blocking)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Slot: { Method: { } symbol } slot, Method: { } method } place
            || !MethodUse.IsDirectlyIn(place.Node, method)
            || place.Node.Ancestors().TakeWhile(a => a != method).Any(a => a is LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or CatchFilterClauseSyntax))
        {
            return [];
        }

        var changes = new Changes(document.Project.Solution);
        if (!symbol.IsAsync)
        {
            if (slot.Variants.Count > 0 || !CanWait(place, symbol, method) || await MethodUse.IsUsedAsync(symbol, document.Project.Solution, cancellation).ConfigureAwait(false))
            {
                return [];
            }

            MakeAsync(changes, place, symbol, method);
        }

        return Awaiting.TryAwait(changes, place, diagnostic.Location.SourceSpan)
            ? [new Repair(symbol.IsAsync ? "Await it" : $"Make slot '{slot.Name}' asynchronous", RuleIds.Blocking, changes)]
            : [];
    }

    // What is passed by reference, or lives on the stack, ends with the call.
    private static bool CanWait(PipelineSource place, IMethodSymbol symbol, MethodDeclarationSyntax method) =>
        !Asynchrony.IsTask(symbol.ReturnType)
        && symbol.PartialImplementationPart is null
        && !method.Modifiers.Any(SyntaxKind.UnsafeKeyword)
        && symbol.Parameters.All(p => p.RefKind == RefKind.None && !p.Type.IsRefLikeType)
        && method.DescendantNodes().OfType<VariableDeclaratorSyntax>().All(v => place.Model.GetDeclaredSymbol(v) is not ILocalSymbol { Type.IsRefLikeType: true });

    private static void MakeAsync(Changes changes, PipelineSource place, IMethodSymbol symbol, MethodDeclarationSyntax method)
    {
        var values = new ValueText(place.Pipeline, place.Model, method.SpanStart);
        changes.Insert(place.Tree, method.ReturnType.SpanStart, "async ");
        changes.Replace(
            method.ReturnType,
            symbol.ReturnsVoid ? values.Type(place.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task")!)
                : $"{values.Type(place.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1")!.Construct(symbol.ReturnType))}");
    }
}
