using System.Collections.Immutable;

namespace Timbr.Typed.Generators.Incremental;

/// <summary>
/// Gives each key a place that it keeps from run to run. The driver compares by place: were the others to move up where one goes, all their
/// code would be made again.
/// </summary>
internal sealed class StablePlaces
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The values by place, null where there was one that is gone, and whether all places were given anew.</summary>
    public (ImmutableArray<T?> Places, bool IsAnew) Arrange<T>(Dictionary<string, T?> found)
        where T : class
    {
        lock (_places)
        {
            var isAnew = _places.Count > 64 + (2 * found.Count);
            if (isAnew)
            {
                _places.Clear();
            }

            foreach (var key in found.Keys.Where(key => !_places.ContainsKey(key)).OrderBy(key => key, StringComparer.Ordinal).ToList())
            {
                _places.Add(key, _places.Count);
            }

            var arranged = new T?[_places.Count];
            foreach (var pair in found)
            {
                arranged[_places[pair.Key]] = pair.Value;
            }

            return ([.. arranged], isAnew);
        }
    }
}
