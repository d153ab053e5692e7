using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferDepthTests
{
    [Fact]
    public void Sixty_four_levels_can_be_entered() =>
        Assert.Contains("64", Assert.Throws<JsonDepthException>(Entered(64).Enter).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_limit_can_be_set()
    {
        var buffer = new JsonBuffer();
        buffer.LimitDepth(2);
        buffer.Enter();
        buffer.Enter();
        Assert.Equal(2, Assert.Throws<JsonDepthException>(buffer.Enter).Limit);
    }

    [Fact]
    public void A_limit_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => new JsonBuffer().LimitDepth(0));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"a\":null}")]
    [InlineData("{\"a\":null,\"b\":null}")]
    public void On_the_deepest_level_an_object_may_hold_nulls(string json)
    {
        var buffer = Entered(64);
        buffer.WriteRaw(System.Text.Encoding.UTF8.GetBytes(json));
        buffer.LeaveObject();
        Assert.Equal(json.Length, buffer.Position);
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":null,\"b\":\"null\"}")]
    [InlineData("{\"a\":[]}")]
    public void On_the_deepest_level_an_object_holds_nothing_else(string json)
    {
        var buffer = Entered(64);
        buffer.WriteRaw(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Throws<JsonDepthException>(buffer.LeaveObject);
    }

    [Fact]
    public void On_the_deepest_level_a_collection_of_what_needs_room_is_empty()
    {
        var buffer = Entered(64);
        buffer.WriteRaw("[]"u8);
        buffer.LeaveFilled();
        buffer.Enter();
        buffer.WriteRaw("[null]"u8);
        Assert.Throws<JsonDepthException>(buffer.LeaveFilled);
    }

    [Fact]
    public void Above_the_deepest_level_anything_is_held()
    {
        var buffer = Entered(63);
        buffer.WriteRaw("{\"a\":1}"u8);
        buffer.LeaveObject();
        buffer.Enter();
        buffer.WriteRaw("[1]"u8);
        buffer.LeaveFilled();
        Assert.Equal(10, buffer.Position);
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

    private static JsonBuffer Entered(int levels)
    {
        var buffer = new JsonBuffer();
        for (var i = 0; i < levels; i++)
        {
            buffer.Enter();
        }

        return buffer;
    }
}
