namespace Timbr.Typed;

/// <summary>
/// What messages have in common that are evaluated one after the other, in the order in which they came. Texts, numbers from <c>byte</c> to <c>decimal</c>
/// and <see cref="Guid"/> are keys without a cast; <see cref="Of{T}"/> makes one of anything else, such as an enum, a nullable or a tuple. Equal keys of
/// one type are always of one partition, and a partition may have several keys.
/// </summary>
public readonly struct PartitionKey : IEquatable<PartitionKey>
{
    private readonly uint _hash;

    private PartitionKey(int hash) => _hash = (uint)hash;

    /// <summary>
    /// The key of any value, by its hash code; null is a key, too. Hash codes that hold those of texts, as a tuple's may, are others in each
    /// process: states that are saved under such keys are not found again. A text itself, a number and an enum have the same key everywhere.
    /// </summary>
    public static PartitionKey Of<T>(T key) => key switch
    {
        null => new PartitionKey(0),
        string text => new PartitionKey(HashOf(text)),
        _ => new PartitionKey(EqualityComparer<T>.Default.GetHashCode(key)),
    };

    /// <summary>The key of a text, the same in every process.</summary>
    public static implicit operator PartitionKey(string? key) => Of(key);

    /// <summary>The key of a number.</summary>
    public static implicit operator PartitionKey(int key) => new(key);

    /// <summary>The key of a number.</summary>
    public static implicit operator PartitionKey(long key) => Of(key);

    /// <summary>The key of a number.</summary>
    public static implicit operator PartitionKey(ushort key) => new(key);

    /// <summary>The key of a number.</summary>
    public static implicit operator PartitionKey(uint key) => Of(key);

    /// <summary>The key of a number.</summary>
    public static implicit operator PartitionKey(ulong key) => Of(key);

    /// <summary>The key of a number, with its fraction. Zero has one sign.</summary>
    public static implicit operator PartitionKey(double key) => Of(key);

    /// <summary>The key of a number, with its fraction: 1.0 and 1.00 are one key.</summary>
    public static implicit operator PartitionKey(decimal key) => Of(key);

    /// <summary>The key of an id.</summary>
    public static implicit operator PartitionKey(Guid key) => Of(key);

    /// <summary>Whether both are of one partition, however many there are.</summary>
    public bool Equals(PartitionKey other) => _hash == other._hash;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartitionKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)_hash;

    /// <summary>Whether both are of one partition, however many there are.</summary>
    public static bool operator ==(PartitionKey left, PartitionKey right) => left.Equals(right);

    /// <summary>Whether they are of different partitions, if there are enough.</summary>
    public static bool operator !=(PartitionKey left, PartitionKey right) => !left.Equals(right);

    /// <summary>The partition among so many. Keys that differ in a pattern are spread all the same.</summary>
    internal int Among(int partitions) => (int)(((ulong)(_hash * 2654435769U) * (uint)partitions) >> 32);

    // FNV-1a, since the framework's hash codes of texts differ from process to process, and saved states are of a partition.
    private static int HashOf(string text)
    {
        var hash = 2166136261;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return (int)hash;
    }
}
