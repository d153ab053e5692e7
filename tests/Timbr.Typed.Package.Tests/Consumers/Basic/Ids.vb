Public Class Ids
    Public Shared Property Last As Timbr.Typed.MessageId
End Class
