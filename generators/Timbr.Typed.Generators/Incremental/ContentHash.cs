namespace Timbr.Typed.Generators.Incremental;

/// <summary>A fingerprint of 128 bits: equal for equal content, and as good as never for other content.</summary>
internal readonly record struct ContentHash(ulong First, ulong Second)
{
    public static ContentHash Empty { get; } = new(0xCBF29CE484222325, 0x9E3779B97F4A7C15);

    public ContentHash With(string text)
    {
        var hash = With(text.Length);
        foreach (var c in text)
        {
            hash = hash.With(c);
        }

        return hash;
    }

    public ContentHash With(ContentHash other) => With(unchecked((long)other.First)).With(unchecked((long)other.Second));

    // Two hashes of one construction and different constants; the rotation brings what is high back to where it counts.
    public ContentHash With(long value)
    {
        unchecked
        {
            var first = (First ^ (ulong)value) * 0x9FB21C651E98DF25;
            var second = (Second ^ (ulong)value) * 0xD6E8FEB86659FD93;
            return new ContentHash((first << 29) | (first >> 35), (second << 37) | (second >> 27));
        }
    }
}
