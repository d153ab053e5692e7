using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>A wire baseline beside the source.</summary>
internal sealed class BaselineText(string text) : AdditionalText
{
    public override string Path => "wire.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
