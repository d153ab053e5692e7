namespace Timbr.Typed.Json;

/// <content>Keys that come back to the bit where <c>JsonInput.ReadKeyExact...</c> reads them.</content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes a key and its colon, as <see cref="WriteExact(char)"/> does.</summary>
    public void WriteExactKey(char key)
    {
        WriteExact(key);
        WriteRaw(":"u8);
    }

    /// <summary>Writes a key and its colon, as <see cref="WriteExact(string)"/> does.</summary>
    public void WriteExactKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        WriteExact(key);
        WriteRaw(":"u8);
    }

    /// <summary>Writes a key and its colon, as <see cref="WriteExact(Uri)"/> does.</summary>
    public void WriteExactKey(Uri key)
    {
        ArgumentNullException.ThrowIfNull(key);
        WriteExact(key);
        WriteRaw(":"u8);
    }

    /// <summary>Writes a key and its colon, as <see cref="WriteExact(DateTime)"/> does.</summary>
    public void WriteExactKey(DateTime key)
    {
        WriteExact(key);
        WriteRaw(":"u8);
    }

    /// <summary>Writes a key and its colon, zeros with their sign.</summary>
    public void WriteExactKey(decimal key)
    {
        WriteRaw("\""u8);
        WriteExact(key);
        WriteRaw("\":"u8);
    }

    /// <summary>Writes a key and its colon, as <see cref="WriteExact(double)"/> does.</summary>
    public void WriteExactKey(double key)
    {
        if (double.IsFinite(key))
        {
            WriteKey(key);
            return;
        }

        WriteExact(key);
        WriteRaw(":"u8);
    }

    /// <summary>Writes a key and its colon, as <see cref="WriteExact(float)"/> does.</summary>
    public void WriteExactKey(float key)
    {
        if (float.IsFinite(key))
        {
            WriteKey(key);
            return;
        }

        WriteExact(key);
        WriteRaw(":"u8);
    }

    /// <summary>Writes a key and its colon, as <see cref="WriteExact(Half)"/> does.</summary>
    public void WriteExactKey(Half key)
    {
        if (Half.IsFinite(key))
        {
            WriteKey(key);
            return;
        }

        WriteExact(key);
        WriteRaw(":"u8);
    }
}
