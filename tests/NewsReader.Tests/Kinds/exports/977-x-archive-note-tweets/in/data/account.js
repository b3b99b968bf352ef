window.YTD.account.part0 = [
  {
    "account": {
      "email": "x@y.example",
      "createdVia": "web",
      "username": "estuarypost",
      "accountId": "99",
      "createdAt": "2015-01-01T12:00:00.000Z",
      "accountDisplayName": "Estuary Post"
    }
  }
]