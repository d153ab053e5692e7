namespace Timbr.Typed.Tests.Json;

/// <summary>A type that contains itself, and others that do not, in every kind of container.</summary>
public sealed class Deep
{
    public int? Count { get; set; }

    public Deep? Next { get; set; }

    public List<Deep?>? Kids { get; set; }

    public Dictionary<string, Deep?>? Named { get; set; }

    public int[]? Numbers { get; set; }

    public List<double?>? Maybe { get; set; }

    public IReadOnlyList<int>? ReadOnly { get; set; }

    public IEnumerable<string?>? Texts { get; set; }

    public Dictionary<string, string?>? Words { get; set; }

    public IReadOnlyDictionary<string, int>? Counts { get; set; }

    public List<List<int>?>? Table { get; set; }

    public Flat? Flat { get; set; }

    public Point? Point { get; set; }

    public Point[]? Points { get; set; }

    public DayOfWeek[]? Days { get; set; }

    /// <summary>One that is nested about as deep as said.</summary>
    internal static Deep? Create(Random random, int depth)
    {
        if (depth <= 0)
        {
            return null;
        }

        var deep = new Deep();
        if (depth > 4)
        {
            switch (random.Next(4))
            {
                case 0:
                    deep.Kids = [null, Create(random, depth - 2)];
                    break;
                case 1:
                    deep.Named = new() { ["a"] = null, ["b"] = Create(random, depth - 2) };
                    break;
                default:
                    deep.Next = Create(random, depth - 1);
                    break;
            }

            return deep;
        }

        End(random, deep);
        deep.Next ??= random.Next(2) == 0 ? Create(random, depth - 1) : null;
        return deep;
    }

    private static void End(Random random, Deep deep)
    {
        var isEmpty = random.Next(2) == 0;
        switch (random.Next(17))
        {
            case 0: deep.Count = 1; break;
            case 1: deep.Kids = isEmpty ? [] : [null]; break;
            case 2: deep.Named = isEmpty ? [] : new() { ["a"] = null }; break;
            case 3: deep.Numbers = isEmpty ? [] : [1]; break;
            case 4: deep.Maybe = isEmpty ? [] : [1, null]; break;
            case 5: deep.ReadOnly = isEmpty ? [] : [1]; break;
            case 6: deep.Texts = isEmpty ? [] : ["a", null]; break;
            case 7: deep.Words = isEmpty ? [] : new() { ["a"] = "b", ["c"] = null }; break;
            case 8: deep.Counts = isEmpty ? new Dictionary<string, int>() : new Dictionary<string, int> { ["a"] = 1 }; break;
            case 9: deep.Table = isEmpty ? [] : [null]; break;
            case 10: deep.Table = isEmpty ? [[]] : [[1]]; break;
            case 11: deep.Flat = isEmpty ? new Flat(null) : new Flat("a"); break;
            case 12: deep.Point = new Point(1); break;
            case 13: deep.Points = isEmpty ? [] : [new Point(1)]; break;
            case 14: deep.Days = isEmpty ? [] : [DayOfWeek.Friday]; break;
            default: break;
        }
    }
}

/// <summary>Holds nothing but what may be null.</summary>
public sealed record Flat(string? Text);

/// <summary>Holds what is never null.</summary>
public readonly record struct Point(int X);
