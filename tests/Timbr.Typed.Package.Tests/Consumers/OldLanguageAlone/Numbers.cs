namespace Old;

public static class Numbers
{
    public static object Of(Timbr.Typed.MessageId id) => id;
}
