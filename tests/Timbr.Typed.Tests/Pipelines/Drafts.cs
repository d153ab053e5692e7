namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A pipeline whose values a careless converter writes.</summary>
[Pipeline<string>(JsonContext = typeof(DraftsJson))]
public static partial class Drafts
{
    [Slot(0)]
    private static Draft Alone([Input] string json) => new(json);

    [Slot(1)]
    private static Dictionary<string, Draft> Within([From(nameof(Alone))] Draft alone) => new() { ["a"] = alone, ["b"] = alone };
}
