using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>A generic type as <c>[UnsafeAccessor]</c> must name it: by its definition, in a class with the same parameters.</summary>
/// <param name="Definition">The type with its own parameters, in source.</param>
/// <param name="Parameters">These with their commas: <c>TKey, TValue</c>.</param>
/// <param name="Constraints">What they are held to, a clause for each that is; empty for none.</param>
/// <param name="Arguments">What stands for them in the type that is used.</param>
/// <param name="Values">The types of the member, or of the constructor's parameters, in terms of the parameters.</param>
internal sealed record GenericOwner(string Definition, string Parameters, string Constraints, string Arguments, EquatableArray<string> Values)
{
    /// <summary>Null for a type that is not generic.</summary>
    public static GenericOwner? Of(INamedTypeSymbol type, IEnumerable<ITypeSymbol> values)
    {
        var parameters = Levels(type).SelectMany(t => t.OriginalDefinition.TypeParameters).ToList();
        return parameters.Count == 0 ? null : new GenericOwner(
            type.OriginalDefinition.ToPlainSource(),
            string.Join(", ", parameters.Select(p => p.Name)),
            string.Concat(parameters.Select(Constraint)),
            string.Join(", ", Levels(type).SelectMany(t => t.TypeArguments).Select(a => a.ToPlainSource())),
            values.Select(v => v.ToPlainSource()).ToEquatableArray());
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type) => type.ContainingType is { } outer ? Levels(outer).Append(type) : [type];

    private static string Constraint(ITypeParameterSymbol parameter)
    {
        var said = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint || parameter.HasValueTypeConstraint)
        {
            said.Add(parameter.HasUnmanagedTypeConstraint ? "unmanaged" : "struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            said.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            said.Add("notnull");
        }

        said.AddRange(parameter.ConstraintTypes.Select(t => t.ToSource()));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint && !parameter.HasUnmanagedTypeConstraint)
        {
            said.Add("new()");
        }

        return said.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", said)}";
    }
}
