namespace Timbr.Typed.Analyzers.Differential;

/// <summary>The user's types that signatures are made of.</summary>
internal static class Vocabulary
{
    public const string Source = """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using Timbr.Typed;
        namespace Words
        {
            public interface IAnimal { string Name { get; } }
            public class Animal : IAnimal { public string Name => ""; }
            public class Dog : Animal { public static implicit operator Bone(Dog dog) => new(); public static implicit operator string?(Dog dog) => null; }
            public sealed class Puppy : Dog, IComparable<Dog> { public int CompareTo(Dog? other) => 0; }
            public sealed class Bone { public int Size { get; set; } public static explicit operator Dog(Bone bone) => new(); public static implicit operator Bone?(string text) => null; }
            public struct Metres { public double Value { get; set; } public static implicit operator double(Metres m) => m.Value; public static implicit operator Metres(int whole) => new() { Value = whole }; public static explicit operator int(Metres m) => 1; }
            public record struct Feet(double Value) { public static implicit operator Metres(Feet feet) => default; public static implicit operator Feet?(string text) => null; }
            public enum Level { Low, High }
            public enum Size : byte { Small, Large }
            public interface IGive<out T> { T Give(); }
            public interface ITake<in T> { void Take(T value); }
            public interface IKeep<T> { T Kept { get; set; } }
            public class Giver<T> : IGive<T> { public T Give() => throw null!; }
            public class Taker<T> : ITake<T> { public void Take(T value) { } }
            public class Box<T> : IKeep<T>, IGive<T> { public T Kept { get; set; } = default!; public T Give() => Kept; public static implicit operator Box<T>(T value) => new(); }
            public struct Pair<T> { public T First { get; set; } public static implicit operator T(Pair<T> pair) => pair.First; }
            public class Outer<T> { public class Inner { public int X { get; set; } } }
            public class Dogs : List<Dog>;
            public delegate T Made<out T>();
            public delegate void Used<in T>(T value);
        }
        """;

    /// <summary>Types that stand alone, with whether they are reference types.</summary>
    public static readonly (string Name, bool IsReference)[] Atoms =
    [
        ("int", false), ("long", false), ("byte", false), ("sbyte", false), ("short", false), ("ushort", false), ("uint", false), ("ulong", false), ("char", false),
        ("float", false), ("double", false), ("decimal", false), ("bool", false), ("nint", false), ("nuint", false), ("Guid", false), ("DateTime", false), ("DateTimeOffset", false),
        ("Level", false), ("Size", false), ("Metres", false), ("Feet", false), ("string", true), ("object", true), ("IAnimal", true), ("Animal", true), ("Dog", true), ("Puppy", true),
        ("Bone", true), ("Dogs", true), ("IComparable", true), ("IComparable<Dog>", true), ("ValueType", true), ("Enum", true), ("Array", true), ("Delegate", true), ("dynamic", true), ("Uri", true),
    ];

    /// <summary>Generic types of one parameter, with whether they are reference types.</summary>
    public static readonly (string Name, bool IsReference)[] Generics =
    [
        ("List", true), ("IList", true), ("IReadOnlyList", true), ("IEnumerable", true), ("ICollection", true), ("IReadOnlyCollection", true), ("HashSet", true), ("IGive", true), ("ITake", true),
        ("IKeep", true), ("Giver", true), ("Taker", true), ("Box", true), ("Pair", false), ("Action", true), ("Func", true), ("Made", true), ("Used", true), ("Comparison", true), ("Lazy", true), ("IComparer", true),
    ];

    /// <summary>Generic types of two parameters.</summary>
    public static readonly string[] Doubles = ["Dictionary", "IReadOnlyDictionary", "KeyValuePair", "Func", "Action", "Converter"];
}
