using System.Globalization;
using System.Text;

namespace Timbr.Typed.ZeroMQ.Tests;

/// <summary>What the tests publish, and how they wait for what they can see.</summary>
internal static class Wire
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static MessageId Id(int counter, ulong machine = 0x0102030405) => new(0x66aabbcc, machine, (uint)counter);

    public static byte[] Json(int number) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""[{"n":{{number}},"place":"Zürich"},{{number * 2}}]"""));

    public static string TempIpc() => $"ipc://{Path.Combine(Path.GetTempPath(), $"timbr-{Guid.NewGuid():N}")}";

    public static void Until(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Patience), "It did not come about in time.");

    public static void PublishRange(ZeroMQPublisher publisher, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            publisher.Publish(Id(i), Json(i));
        }
    }

    public static Thread Start(Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
