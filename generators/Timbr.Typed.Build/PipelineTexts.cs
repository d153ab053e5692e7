using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Timbr.Typed.Build;

/// <summary>
/// What the generator left in an assembly for files of the build: an <see cref="AssemblyMetadataAttribute"/> each, whose key is a
/// kind of text and a pipeline. Read from the file, since nothing of a user's is run by their build.
/// </summary>
internal static class PipelineTexts
{
    /// <summary>The texts of one kind by the full names of their pipelines, in the order of those.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string assembly, string kind)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        using var stream = File.OpenRead(assembly);
        using var portable = new PEReader(stream);
        var metadata = portable.GetMetadataReader();
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!IsAssemblyMetadata(metadata, attribute))
            {
                continue;
            }

            // A prologue of two bytes, then the constructor's two strings.
            var value = metadata.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            if (value.ReadSerializedString() is { } key && key.StartsWith(kind + ":", StringComparison.Ordinal))
            {
                texts[key.Substring(kind.Length + 1)] = value.ReadSerializedString() ?? "";
            }
        }

        return texts.ToImmutable();
    }

    private static bool IsAssemblyMetadata(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, nameof(AssemblyMetadataAttribute)) && metadata.StringComparer.Equals(type.Namespace, "System.Reflection");
    }
}
