using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers.Bodies;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Suppressors;

/// <summary>
/// Silences what other analyzers say of slots for want of knowing what they are: that a parameter is not used which keeps the
/// place of one that is, that nothing calls the method, and that it could be static, which TIMBR002 says better.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SlotSuppressor : DiagnosticSuppressor
{
    private const string KeepsPlace = "A slot takes its values by position, and one that comes later is used.";

    private const string IsCalled = "The generator calls the slot.";

    private const string IsToBeStatic = "TIMBR002 says that a slot is static.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("TIMBRS01", "IDE0060", KeepsPlace),
        new("TIMBRS02", "CA1801", KeepsPlace),
        new("TIMBRS03", "IDE0051", IsCalled),
        new("TIMBRS04", "S1144", IsCalled),
        new("TIMBRS05", "CA1822", IsToBeStatic),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(Names.Pipeline) is null)
        {
            return;
        }

        var slots = new SlotMethods(context.Compilation);
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && IsMistaken(context, slots, diagnostic, tree))
            {
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(s => s.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
            }
        }
    }

    private static bool IsMistaken(SuppressionAnalysisContext context, SlotMethods slots, Diagnostic diagnostic, SyntaxTree tree)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        var declaration = node.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (declaration is null || context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, context.CancellationToken) is not IMethodSymbol method)
        {
            return false;
        }

        if (diagnostic.Id is not ("IDE0060" or "CA1801"))
        {
            return SlotMethods.IsMarked(method) || slots.Find(method, context.CancellationToken) is not null;
        }

        return node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter
            && declaration.ParameterList.Parameters.IndexOf(parameter) is var ordinal and >= 0
            && slots.Find(method, context.CancellationToken) is not null
            && PlaceKeepers.KeepsPlace(context.GetSemanticModel(tree), declaration, method.Parameters[ordinal], context.CancellationToken);
    }
}
