using System.Text;
using Timbr.Typed.Json.Parity;

namespace Timbr.Typed.Json.Tests;

public sealed class MemberTests
{
    private static readonly string[] s_brokenNames = ["\u00FF", "a\u00C3", "\\u0041\u00FF", "\u00FF\\u0041", "\u00C3\\u00a9", "\\ud83d", "\u00FF\\ud83d"];

    [Theory]
    [InlineData("SetterOrder.Constructed", """{"B":1,"Name":"a","D":1,"A":2}""")]
    [InlineData("SetterOrder.Constructed", """{"C":1,"B":2,"A":3,"B":4,"Name":"a","C":5}""")]
    [InlineData("SetterOrder.Constructed", """{"A":1,"Name":"a","A":2}""")]
    [InlineData("SetterOrder.Marked", """{"C":1,"A":2,"B":3,"C":4}""")]
    [InlineData("SetterOrder.Ordered", """{"C":1,"A":2,"B":3,"C":4}""")]
    public void Members_are_set_in_the_order_in_which_they_come(string name, string text) => NoDifference(name, text);

    [Theory]
    [InlineData("Creation.Populated", """{"A":[3],"B":{"a":2},"C":{"Y":5},"D":[4],"E":[5]}""")]
    [InlineData("Creation.Populated", """{"A":[3],"A":[4]}""")]
    [InlineData("Creation.Populated", """{"A":null}""")]
    [InlineData("Creation.Populated", """{"C":null}""")]
    [InlineData("Creation.Populated", """{"A":1}""")]
    [InlineData("Creation.Populated", """{"C":{"X":"a"}}""")]
    [InlineData("Creation.PopulatedType", """{"A":["a"],"B":[1,2],"C":[8],"D":{"X":4},"E":3}""")]
    [InlineData("Creation.PopulatedType", """{"D":null}""")]
    [InlineData("Creation.Collections", """{"A":[2],"B":["a"],"C":[4],"E":{"2":"a"},"F":[2],"G":[1],"H":[{"X":1}],"I":["6",7],"J":{"kept":[2],"a":[]}}""")]
    [InlineData("Creation.Collections", """{"D":[]}""")]
    [InlineData("Creation.Collections", """{"D":[1]}""")]
    [InlineData("Creation.Collections", """{"E":null,"C":null,"H":null}""")]
    [InlineData("Creation.Collections", """{"E":null,"E":{"1":"a"}}""")]
    [InlineData("Creation.Objects", """{"A":{"X":9,"Visits":[1]},"B":{"Y":9},"E":{"X":1},"F":{"Y":1},"G":"a"}""")]
    [InlineData("Creation.Objects", """{"B":null}""")]
    [InlineData("Creation.Objects", """{"B":null,"B":{"X":1}}""")]
    [InlineData("Creation.Objects", """{"C":{"A":9,"Name":"a","Day":"Friday"},"D":{"B":9,"Name":"a"}}""")]
    [InlineData("Creation.Objects", """{"C":{"A":9}}""")]
    [InlineData("Creation.Objects", """{"D":{"A":9}}""")]
    [InlineData("Creation.Objects", """{"D":null,"D":{"A":9,"B":8,"Name":"a"}}""")]
    [InlineData("Creation.Node", """{"Next":{"Value":1,"Next":{"Value":2,"Others":[{"Value":3}]}},"Next":{"Next":{"Others":[{}]}}}""")]
    [InlineData("Creation.Replaced", """{"A":"a","B":[1],"C":2,"B":[3]}""")]
    public void What_members_hold_is_filled(string name, string text) => NoDifference(name, text);

    [Theory]
    [InlineData("EnumTextsOnMembers.OnMembers", """{"A":"friday","B":"Monday","C":1,"D":"Green"}""")]
    [InlineData("EnumTextsOnMembers.OnMembers", """{"C":"Monday"}""")]
    [InlineData("EnumTextsOnMembers.OnMembers", """{"A":3,"B":null}""")]
    [InlineData("EnumTextsOnMembers.OnMembers", """{"A":null}""")]
    [InlineData("EnumTextsOnMembers.OnParameters", """{"A":"Friday","B":"Left, Right","c+":"top <"}""")]
    [InlineData("EnumTextsOnMembers.OnParameters", """{}""")]
    [InlineData("EnumTextsOnMembers.OnStruct", """{"A":"Left","B":"Friday","C":"Monday"}""")]
    public void Enums_that_a_member_makes_texts_are_read_by_name(string name, string text) => NoDifference(name, text);

    [Theory]
    [InlineData("ExtensionMembers.Elements")]
    [InlineData("Polymorphism.ByNumber")]
    [InlineData("Polymorphism.Circle")]
    public void Names_that_are_no_UTF8_are_names(string name) => Differences.None(Registry.Find(name), Broken);

    [Fact]
    public void What_tells_a_type_must_be_UTF8_even_where_any_text_will_do() => Differences.None(
        Registry.Find("PolymorphismFallbacks.Tolerant"),
        Broken.Select(text => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(text).Replace("{\"", "{\"$type\":\"", StringComparison.Ordinal).Replace("\":1", "\",\"A\":1", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Polymorphism.Chain", """{"$type":"","$values":[""")]
    [InlineData("Polymorphism.Chain", """{"$type":"","$values":[1]}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"","$values":1}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"","$values":  }""")]
    [InlineData("Polymorphism.Chain", """{"$type":"","\u0024values":[]}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"","$id":"1"}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"","\ud800":1}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"end","$values":[1]}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"end","$values":[""")]
    [InlineData("Polymorphism.Chain", """{"$type":"end","$values": {}}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"end","$values":  }""")]
    [InlineData("Polymorphism.Chain", """{"$type":"end","\u0024values":[]}""")]
    [InlineData("Polymorphism.Chain", """{"\u0024type":"end","$values":[]}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"end","A":{"$type":"end"},"$values":[]}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"link","Next":{"$type":"end","$values":[]}}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"link","Next":{"$type":"end"},"$values":[]}""")]
    [InlineData("Polymorphism.Chain", """{"$type":"end","$id":"1","$values":[]}""")]
    [InlineData("Polymorphism.ByNumber", """{"$type":7,"$values":[]}""")]
    [InlineData("Polymorphism.ByNumber", """{"A":7,"$values":[]}""")]
    [InlineData("Polymorphism.IAnimal[]", """[{"kind <&>":"a","$values":[]}]""")]
    [InlineData("PolymorphismFallbacks.Tolerant", """{"$type":"unknown","$values":[]}""")]
    [InlineData("PolymorphismFallbacks.Tolerant", """{"$type":"unknown","$values":1}""")]
    [InlineData("PolymorphismFallbacks.Tolerant", """{"$type":"unknown","A":1,"$values":1}""")]
    public void Values_behind_what_tells_a_type_are_looked_at_before_they_are_refused(string name, string text) => NoDifference(name, text);

    [Theory]
    [InlineData("HashSet<Int32>", "[0,0,1,0,")]
    [InlineData("IReadOnlySet<Int32>", "[0,0,1,0,")]
    [InlineData("ReadOnlySets.Holder", """{"A":["a","a","b",1]}""")]
    public void Items_of_a_set_are_counted_as_they_come(string name, string text) => NoDifference(name, text);

    private static IEnumerable<byte[]> Broken => s_brokenNames.Select(name => Encoding.Latin1.GetBytes($"{{\"{name}\":1}}"));

    private static void NoDifference(string name, string text) => Differences.None(Registry.Find(name), [Encoding.UTF8.GetBytes(text)]);
}
