using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Timbr.Typed;

/// <summary>The types that a context need not declare.</summary>
internal static class JsonPrimitives
{
    public static JsonTypeInfo<T>? Find<T>(JsonSerializerOptions options) =>
        Converter(typeof(T)) is { } converter ? JsonMetadataServices.CreateValueInfo<T>(options, converter) : null;

    private static JsonConverter? Converter(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => JsonMetadataServices.BooleanConverter,
        TypeCode.Byte => JsonMetadataServices.ByteConverter,
        TypeCode.SByte => JsonMetadataServices.SByteConverter,
        TypeCode.Char => JsonMetadataServices.CharConverter,
        TypeCode.Decimal => JsonMetadataServices.DecimalConverter,
        TypeCode.Double => JsonMetadataServices.DoubleConverter,
        TypeCode.Single => JsonMetadataServices.SingleConverter,
        TypeCode.Int16 => JsonMetadataServices.Int16Converter,
        TypeCode.UInt16 => JsonMetadataServices.UInt16Converter,
        TypeCode.Int32 => JsonMetadataServices.Int32Converter,
        TypeCode.UInt32 => JsonMetadataServices.UInt32Converter,
        TypeCode.Int64 => JsonMetadataServices.Int64Converter,
        TypeCode.UInt64 => JsonMetadataServices.UInt64Converter,
        TypeCode.String => JsonMetadataServices.StringConverter,
        TypeCode.DateTime => JsonMetadataServices.DateTimeConverter,
        _ => type == typeof(DateTimeOffset) ? JsonMetadataServices.DateTimeOffsetConverter
            : type == typeof(TimeSpan) ? JsonMetadataServices.TimeSpanConverter
            : type == typeof(Guid) ? JsonMetadataServices.GuidConverter
            : null,
    };
}
