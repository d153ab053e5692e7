using System.Diagnostics;

namespace Timbr.Typed.ZeroMQ.Tests;

/// <summary>A subscriber in another process and another language: pyzmq.</summary>
internal sealed class Python : IDisposable
{
    private const string Prologue = """
        import sys, zmq
        context = zmq.Context()
        socket = context.socket(zmq.SUB)
        socket.rcvtimeo = 60000
        socket.connect(sys.argv[1])
        """;

    private readonly Process _process;

    public Python(string endpoint, string script)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-u");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Prologue + "\n" + script);
        start.ArgumentList.Add(endpoint);
        _process = Process.Start(start)!;
    }

    public string? ReadLine() => _process.StandardOutput.ReadLine();

    public string ReadToEnd() => _process.StandardOutput.ReadToEnd();

    public void WriteLine(string line) => _process.StandardInput.WriteLine(line);

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
