using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Bodies;

/// <summary>
/// TIMBR021: awaits what a slot waited for, which makes the slot asynchronous. Not offered where an asynchronous method
/// cannot stand, or where the user's own code calls the slot, or evaluates a pipeline that has no asynchronous slot yet.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingCallFix)), Shared]
public sealed class BlockingCallFix() : PipelineFix(RuleIds.Blocking)
{
    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site)
    {
        if (site is not { Slot: { Method: { } symbol } slot, Method: { } method }
            || !Uses.AreDirectlyIn(site.Node, method)
            || site.Node.Ancestors().TakeWhile(a => a != method).Any(a => a is LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or CatchFilterClauseSyntax)
            || (!symbol.IsAsync && (slot.Variants.Count > 0 || !CanWait(site, symbol, method) || (await site.UsesAsync().ConfigureAwait(false)).Any))
            || (!site.Pipeline.Slots.Exists(s => s.IsAsync) && await Evaluations.AreUsedAsync(site).ConfigureAwait(false)))
        {
            return [];
        }

        var awaited = Awaiting.Await(site).ToList();
        return awaited.Count == 0 ? []
            : [new Remedy(symbol.IsAsync ? "Await it" : $"Make slot '{slot.Name}' asynchronous", RuleIds.Blocking, [.. symbol.IsAsync ? [] : MakeAsync(site, symbol, method), .. awaited])];
    }

    // What is passed by reference, or lives on the stack, ends with the call.
    private static bool CanWait(Site place, IMethodSymbol symbol, MethodDeclarationSyntax method) =>
        !Asynchrony.IsTask(symbol.ReturnType)
        && symbol.PartialImplementationPart is null
        && !method.Modifiers.Any(SyntaxKind.UnsafeKeyword)
        && symbol.Parameters.All(p => p.RefKind == RefKind.None && !p.Type.IsRefLikeType)
        && method.DescendantNodes().OfType<VariableDeclaratorSyntax>().All(v => place.Model.GetDeclaredSymbol(v) is not ILocalSymbol { Type.IsRefLikeType: true });

    private static IEnumerable<Edit> MakeAsync(Site site, IMethodSymbol symbol, MethodDeclarationSyntax method)
    {
        var values = new ValueText(site.Pipeline, method);
        yield return Edit.Before(method.ReturnType, "async ");
        yield return Edit.Replace(
            method.ReturnType,
            symbol.ReturnsVoid ? values.Type(site.Draft.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task")!)
                : values.Type(site.Draft.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1")!.Construct(symbol.ReturnType)));
    }
}
