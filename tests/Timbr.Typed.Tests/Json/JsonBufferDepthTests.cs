using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferDepthTests
{
    [Fact]
    public void Sixty_four_levels_can_be_entered()
    {
        var buffer = new JsonBuffer();
        for (var i = 0; i < 64; i++)
        {
            buffer.Enter();
        }

        Assert.Contains("64", Assert.Throws<JsonDepthException>(buffer.Enter).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_levels_do_not_count()
    {
        var buffer = new JsonBuffer();
        for (var i = 0; i < 1000; i++)
        {
            buffer.Enter();
            buffer.Leave();
        }

        Assert.Equal(0, buffer.Position);
    }

    [Fact]
    public void Rewinding_forgets_the_depth()
    {
        var buffer = new JsonBuffer();
        for (var i = 0; i < 1000; i++)
        {
            buffer.Enter();
            buffer.Rewind(0);
        }

        Assert.Equal(0, buffer.Position);
    }
}
