using System.Globalization;
using System.Text;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>The text of a file of states, and how it is put in the place of another one.</summary>
internal static class StateFile
{
    public const int Format = 2;
    public const int MaxBytes = 256 << 20;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Begins the text, as far as the states of the first lane.</summary>
    public static void Begin(JsonBuffer json, StateLayout layout, SavedState saved)
    {
        json.WriteRaw("{\"timbrState\":"u8);
        json.Write(Format);
        json.WriteRaw(",\"pipeline\":"u8);
        json.Write(layout.Pipeline);
        json.WriteRaw(",\"message\":"u8);
        json.Write(layout.Message);
        json.WriteRaw(",\"savedAt\":"u8);
        json.Write(saved.SavedAt);
        json.WriteRaw(",\"processed\":"u8);
        json.Write(saved.Processed);
        json.WriteRaw(",\"lastId\":"u8);
        json.Write(saved.LastId?.ToString());
        json.WriteRaw(",\n\"slots\":["u8);
        var slots = layout.Slots;
        for (var i = 0; i < slots.Length; i++)
        {
            json.WriteRaw(i == 0 ? "\n{\"slot\":"u8 : ",\n{\"slot\":"u8);
            json.Write(slots[i].Number);
            json.WriteRaw(",\"name\":"u8);
            json.Write(slots[i].Name);
            json.WriteRaw(",\"value\":"u8);
            json.Write(slots[i].Value);
            json.WriteRaw(",\"state\":"u8);
            json.Write(slots[i].Type);
            json.WriteRaw("}"u8);
        }

        json.WriteRaw("],\n\"lanes\":["u8);
    }

    /// <summary>Ends the text.</summary>
    public static void End(JsonBuffer json)
    {
        json.WriteRaw("]"u8);
        var check = Check(json.Written);
        json.WriteRaw(",\n\"check\":\""u8);
        json.WriteRaw(Encoding.ASCII.GetBytes(check));
        json.WriteRaw("\"}\n"u8);
    }

    /// <summary>FNV-1a over all that stands before it: enough to tell what a disk, a copy or an editor did to the file.</summary>
    public static string Check(ReadOnlySpan<byte> text)
    {
        var hash = Offset;
        foreach (var octet in text)
        {
            hash = (hash ^ octet) * Prime;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Puts the text into the place of the file: whatever happens meanwhile, one of the two is there, and whole.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxBytes)
        {
            throw TooLarge(path, text.Length);
        }

        try
        {
            var full = Path.GetFullPath(path);
            var target = new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
            Replace(target, $"{target}.new", text);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new StateFileException(path, $"cannot be written: {FileProblem.Describe(path, exception)}.", exception);
        }
    }

    private static void Replace(string target, string beside, ReadOnlySpan<byte> text)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        UnixFileMode? mode = null;
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            options.UnixCreateMode = mode = File.GetUnixFileMode(target);
        }

        using var file = new FileStream(beside, options);
        try
        {
            if (mode is { } kept && !OperatingSystem.IsWindows())
            {
                // Without what the umask has taken away, and not as a process that died may have left it.
                File.SetUnixFileMode(file.SafeFileHandle, kept);
            }

            file.SetLength(0);
            file.Write(text);
            file.Flush(flushToDisk: true);
            if (OperatingSystem.IsWindows())
            {
                file.Close();
            }

            // Elsewhere it is still open, so that no other process begins to write it before it has its place.
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            file.Close();
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>The whole file.</summary>
    public static byte[] Read(string path)
    {
        try
        {
            using var file = File.OpenHandle(Path.GetFullPath(path));
            var length = RandomAccess.GetLength(file);
            if (length > MaxBytes)
            {
                throw TooLarge(path, length);
            }

            var text = new byte[length];
            var read = 0;
            while (read < text.Length && RandomAccess.Read(file, text.AsSpan(read), read) is var count and > 0)
            {
                read += count;
            }

            return read == text.Length ? text : text[..read];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new StateFileException(path, $"cannot be read: {FileProblem.Describe(path, exception)}.", exception);
        }
    }

    private static StateFileException TooLarge(string path, long length) => new(path, string.Create(
        CultureInfo.InvariantCulture,
        $"has {length:N0} bytes of states, and {MaxBytes:N0} is the most. Keep less in [State], or keep it in a store of your own."));
}
