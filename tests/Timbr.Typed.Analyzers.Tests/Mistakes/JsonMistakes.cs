namespace Timbr.Typed.Analyzers.Mistakes;

public static class JsonMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "An object", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static object [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'object', which has no generated JSON: 'object' says nothing about what it holds. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>, or declare 'object' in a JsonContext."),
        new(
            "A dynamic value", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static dynamic [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'dynamic', which has no generated JSON: 'dynamic' says nothing about what it holds. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>."),
        new(
            "An interface of the framework", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static IComparable [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'IComparable', which has no generated JSON: 'IComparable' is a type of the framework that is not covered yet. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>, or declare 'IComparable' in a JsonContext."),
        new(
            "A delegate", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Func<int> [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Func<int>', which has no generated JSON: 'Func<int>' is a delegate. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>."),
        new(
            "A converter of the user's own", "TIMBR014",
            """
            [JsonConverter(typeof(JsonNumberEnumConverter<Place>))] enum Place { Here, There }
            [Pipeline] static partial class P
            {
                [Slot(0)] static Place [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Place', which has no generated JSON: [JsonConverter] on 'Place' is not covered yet. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>, or declare 'Place' in a JsonContext."),
        new(
            "An array of two dimensions", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int[,] [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'int[,]', which has no generated JSON: 'int[,]' has several dimensions. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>."),
        new(
            "Keys that have no text", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Dictionary<int[], string> [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Dictionary<int[], string>', which has no generated JSON: 'Dictionary<int[], string>' has keys of type 'int[]', which has no text to name a property by. Use string, number, enum, Guid or time keys."),
        new(
            "A collection that is not covered", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static System.Collections.ArrayList [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'ArrayList', which has no generated JSON: 'ArrayList' is a collection that does not say what it holds, or says several things. Use an array, List<T> or Dictionary<string, T>."),
        new(
            "A list of objects", "TIMBR014",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static List<object> [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'List<object>', which has no generated JSON: 'object' says nothing about what it holds. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>, or declare 'object' in a JsonContext."),
        new(
            "A property deep inside an output", "TIMBR014",
            """
            record Report(Detail[] Details);
            record Detail(object Value);
            [Pipeline] static partial class P
            {
                [Slot(0)] static Report [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Report', which has no generated JSON, in 'Details.Value': 'object' says nothing about what it holds. Change the type of 'Details.Value', leave it out with [JsonIgnore], or declare 'object' in a JsonContext."),
        new(
            "One bad type that two slots give", "TIMBR014",
            """
            record Report(object Value);
            [Pipeline] static partial class P
            {
                [Slot(0)] static Report [|First|](Quake quake) => null!;
                [Slot(1)] static Report Second(Report first) => first;
            }
            """,
            "Slot 0 'First' gives 'Report', which has no generated JSON, in 'Value': 'object' says nothing about what it holds. Change the type of 'Value', leave it out with [JsonIgnore], or declare 'object' in a JsonContext."),
        new(
            "A message with a bad property", "TIMBR014",
            """
            record Reading(Action Done);
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
                [Slot(1)] static Reading Same(double energy, Reading reading) => reading;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON, in 'Done': 'Action' is a delegate. Change the type of 'Done', or leave it out with [JsonIgnore]."),
        new(
            "A message that is abstract", "TIMBR014",
            """
            abstract record Reading(double Value);
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON: 'Reading' is abstract, so a message that holds it cannot be read. Name its derived types with [JsonDerivedType]."),
        new(
            "A message with an interface", "TIMBR014",
            """
            interface IPlace { string Name { get; } }
            record Reading(IPlace Place);
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static IPlace Place(Reading reading) => reading.Place;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON, in 'Place': 'IPlace' is an interface, so a message that holds it cannot be read. Name its derived types with [JsonDerivedType]."),
        new(
            "An interface of two that have a property of one name", "TIMBR027",
            """
            interface IPlace { string Name { get; } }
            interface IEvent { string Name { get; } }
            interface IReport : IPlace, IEvent;
            [Pipeline] static partial class P
            {
                [Slot(0)] static IReport [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'IReport', which has no generated JSON: 'IReport' has two members that are called 'Name' in JSON, 'Name' and 'Name'. Give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]."),
        new(
            "A converter of enums on a list of them", "TIMBR027",
            """
            class Report { [JsonConverter(typeof(JsonStringEnumConverter))] public List<DayOfWeek>? Days { get; set; } }
            [Pipeline] static partial class P
            {
                [Slot(0)] static Report [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Report', which has no generated JSON, in 'Days': [JsonConverter] with 'JsonStringEnumConverter' is not for 'List<DayOfWeek>?'. Take the attribute away, or put it on the enum."),
        new(
            "An array that is to be filled", "TIMBR027",
            """
            class Reading { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public int[] Values { get; } = []; }
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON, in 'Values': [JsonObjectCreationHandling(Populate)] is for objects and collections that can be added to, not for 'int[]'. Take the attribute away: what comes replaces it."),
        new(
            "A member that is to be filled beside a constructor that takes others", "TIMBR027",
            """
            record Reading(int Value) { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> More { get; } = []; }
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON, in 'More': [JsonObjectCreationHandling(Populate)] is not for types like 'Reading', whose constructor takes members. Take the attribute away: what comes replaces it."),
        new(
            "A message without a usable constructor", "TIMBR027",
            """
            class Reading { private Reading() { } public int Value { get; set; } }
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON: 'Reading' has no usable constructor to read it with: neither a public parameterless one, nor a single public one, nor one marked [JsonConstructor]. Mark the one to use with [JsonConstructor]."),
        new(
            "A message whose constructor takes what it does not give back", "TIMBR027",
            """
            class Reading(int seed) { public int Value => seed; }
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON: the constructor of 'Reading' takes 'seed', which no member of that name gives back. Add a public property of that name, or a public constructor that does without it."),
        new(
            "Two members with one JSON name", "TIMBR027",
            """
            record Report([property: JsonPropertyName("x")] int A, [property: JsonPropertyName("x")] int B);
            [Pipeline] static partial class P
            {
                [Slot(0)] static Report [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Report', which has no generated JSON: 'Report' has two members that are called 'x' in JSON, 'A' and 'B'. Give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]."),
        new(
            "A JSON attribute that is not covered", "TIMBR014",
            """
            class Report { [JsonExtensionData] public Dictionary<string, string>? More { get; set; } }
            [Pipeline] static partial class P
            {
                [Slot(0)] static Report [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Report', which has no generated JSON, in 'More': [JsonExtensionData] on 'Dictionary<string, string>?' is not covered yet. Use Dictionary<string, JsonElement>."),
        new(
            "A number that is left out where it is null", "TIMBR027",
            """
            class Report { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int More { get; set; } }
            [Pipeline] static partial class P
            {
                [Slot(0)] static Report [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Report', which has no generated JSON, in 'More': [JsonIgnore] leaves it out when it is null, which 'int' never is. Use JsonIgnoreCondition.WhenWritingDefault."),
        new(
            "A member with a JSON name twice, further in", "TIMBR027",
            """
            record Outer(List<Report> Reports);
            record Report([property: JsonPropertyName("x")] int A, [property: JsonPropertyName("x")] int B);
            [Pipeline] static partial class P
            {
                [Slot(0)] static Outer [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Outer', which has no generated JSON, in 'Reports': 'Report' has two members that are called 'x' in JSON, 'A' and 'B'. Give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]."),
        new(
            "Two members that a way of naming makes one", "TIMBR027",
            """
            record Report(int Count, int count);
            [Pipeline(PropertyNaming = PropertyNaming.CamelCase)] static partial class P
            {
                [Slot(0)] static Report [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Report', which has no generated JSON: 'Report' has two members that are called 'count' in JSON, 'Count' and 'count'. Give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]."),
        new(
            "A message with two marked constructors", "TIMBR027",
            """
            class Reading { [JsonConstructor] public Reading(int value) => Value = value; [JsonConstructor] public Reading() { } public int Value { get; } }
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON: 'Reading' has several constructors that are marked [JsonConstructor]. Mark one."),
        new(
            "A message whose constructor takes another type", "TIMBR027",
            """
            class Reading(long value) { public int Value => (int)value; }
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => 1;
            }
            """,
            "Pipeline 'P' receives 'Reading', which has no generated JSON, in 'value': the constructor of 'Reading' takes it as 'long', but the member of that name is of another type. Give both one type."),
        new(
            "A way of naming that does not exist", "TIMBR027",
            """
            [[|Pipeline(PropertyNaming = (PropertyNaming)99)|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' has PropertyNaming = 99, which names no way of naming. Use one of: AsDeclared, CamelCase, SnakeCaseLower, SnakeCaseUpper, KebabCaseLower, KebabCaseUpper."),
        new(
            "A depth that is none", "TIMBR027",
            """
            [[|Pipeline(MaxJsonDepth = 0)|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' has MaxJsonDepth = 0, which is not between 1 and 1,000. Leave it out for 64."),
        new(
            "A depth that the stack does not bear", "TIMBR027",
            """
            [[|Pipeline<Quake>(MaxJsonDepth = 1001)|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' has MaxJsonDepth = 1001, which is not between 1 and 1,000. Leave it out for 64."),
        new(
            "A length that is none", "TIMBR027",
            """
            [[|Pipeline(MaxJsonBytes = 0)|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' has MaxJsonBytes = 0, which is less than 1. Leave it out for 2,147,483,647."),
        new(
            "A member that is an evaluation", "TIMBR014",
            """
            record Report(Other.Evaluation Before);
            [Pipeline] static partial class P
            {
                [Slot(0)] static Report [|Region|](Quake quake) => default!;
            }
            [Pipeline] static partial class Other { [Slot(0)] static int Count(Quake quake) => 1; }
            """,
            "Slot 0 'Region' gives 'Report', which has no generated JSON, in 'Before': 'Other.Evaluation' is added by the generator, which does not see what it adds. Use a type of your own."),
    ];
}
