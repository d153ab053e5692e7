namespace Timbr.Typed.Tests.Programs;

/// <summary>What holds of every program that is compiled ahead of time.</summary>
/// <typeparam name="TProgram">The program.</typeparam>
[Collection(nameof(NativeCode))]
public abstract class NativeProgramTests<TProgram>(TProgram native) : IClassFixture<TProgram>
    where TProgram : NativeProgram
{
    protected TProgram Native => native;

    [Fact]
    public void It_is_compiled_without_a_warning() =>
        Assert.DoesNotContain(native.Publishing.Output.Concat(native.Publishing.Errors), static line => line.Contains("warn", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void It_is_native_code_for_this_system()
    {
        using var file = File.OpenRead(native.Path);
        var magic = new byte[4];
        file.ReadExactly(magic);

        Assert.Equal([0x7F, (byte)'E', (byte)'L', (byte)'F'], magic);
        Assert.False(File.Exists(Path.Combine(native.Directory, native.Name + ".dll")));
    }

    /// <summary>The names of all that was published.</summary>
    protected IEnumerable<string?> Files => Directory.GetFiles(native.Directory).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    protected long Size => new FileInfo(native.Path).Length;
}
