using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Timbr.Typed;

/// <summary>Where a pipeline finds out how its values are written and read.</summary>
internal sealed class JsonTypes
{
    public const string Reflects = "JSON by reflection does not work when trimmed or compiled ahead of time. Give Build a JsonSerializerContext that declares the types of the message and of the slots' values.";

    private readonly JsonSerializerOptions _options;
    private readonly string _source;

    private JsonTypes(JsonSerializerOptions options, string source)
    {
        _options = options;
        _source = source;
    }

    public static JsonTypes Of(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new JsonTypes(context.Options, TypeName.Of(context.GetType()));
    }

    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    public static JsonTypes Default() => new(JsonSerializerOptions.Default, "Reflection, which is switched off,");

    /// <summary>How values of the type are written and read; null for what is always null.</summary>
    /// <exception cref="NotSupportedException">Nothing is known of the type.</exception>
    public JsonTypeInfo<T>? Find<T>(string place)
    {
        if (typeof(T) == typeof(None))
        {
            return null;
        }

        if (_options.TryGetTypeInfo(typeof(T), out var known))
        {
            return (JsonTypeInfo<T>)known;
        }

        return JsonPrimitives.Find<T>(_options) ?? throw new NotSupportedException(
            $"{_source} does not know {TypeName.Of(typeof(T))}, the type of {place}. Declare it in the context: [JsonSerializable(typeof({TypeName.Of(typeof(T))}))].");
    }
}
