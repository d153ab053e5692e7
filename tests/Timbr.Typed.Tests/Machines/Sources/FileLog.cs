using System.Globalization;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>A file of numbers, a line each, and a file that says up to which byte they are done.</summary>
internal sealed class FileLog(string path) : IMessageSource<int>
{
    private readonly string _acks = path + ".acked";

    /// <summary>The byte behind the last line that is done.</summary>
    public long Acknowledged => File.Exists(_acks) ? long.Parse(File.ReadAllText(_acks), CultureInfo.InvariantCulture) : 0;

    public async IAsyncEnumerable<Delivery<int>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = new StreamReader(path);
        var position = Acknowledged;
        file.BaseStream.Position = position;
        while (await file.ReadLineAsync(cancellationToken) is { } line)
        {
            position += line.Length + 1;
            yield return new Delivery<int>(int.Parse(line, CultureInfo.InvariantCulture), position);
        }
    }

    public async ValueTask AckAsync(long upTo)
    {
        // A rename puts the whole number in the place of the one before.
        var next = _acks + ".next";
        await File.WriteAllTextAsync(next, upTo.ToString(CultureInfo.InvariantCulture));
        File.Move(next, _acks, overwrite: true);
    }
}
