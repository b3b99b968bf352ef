window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "99-98",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "98",
            "reactions": [],
            "urls": [],
            "text": "Hi Tobin, here is the number of my landlord, please do not pass it on to anybody at the office because she has asked me twice already to keep it between us.",
            "mediaUrls": [],
            "senderId": "99",
            "id": "1",
            "createdAt": "2024-03-04T12:00:00.000Z",
            "editHistory": []
          }
        }
      ]
    }
  }
]